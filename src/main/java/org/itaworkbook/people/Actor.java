package org.itaworkbook.people;

import org.itaworkbook.text.OneLine;

/**
 * Who did something, as it is written down for later.
 *
 * @param how he proved who he is: a word of {@link Person.How}, or {@code COMMAND} for whoever
 *     works at the server's own machine, or {@code STRANGER} for whoever did not prove it
 * @param id as the provider tells him from all others; empty where nobody signed in
 * @param name as people know him; empty likewise
 * @param address of the network that he called from; empty for a command
 */
public record Actor(String how, String id, String name, String address) {

  /** Whoever runs a command, and the program by itself. */
  public static final Actor COMMAND = new Actor("COMMAND", "", "", "");

  private static final int LONGEST_ID = 400;
  private static final int LONGEST_ADDRESS = 80;

  /** Each on one line and as long as there is room for: whoever is told of it believes it. */
  public Actor {
    id = OneLine.of(id, LONGEST_ID);
    name = OneLine.of(name, LONGEST_ID);
    address = OneLine.of(address, LONGEST_ADDRESS);
  }

  /** Somebody who calls over HTTP. */
  public static Actor of(Person person, String address) {
    return new Actor(person.how().name(), person.id(), person.name(), address);
  }

  /** Somebody who calls over HTTP and has not shown who he is. */
  public static Actor stranger(String address) {
    return new Actor("STRANGER", "", "", address);
  }

  /** Whether it is known which person or program that is. */
  public boolean isNamed() {
    return !id.isEmpty();
  }
}
