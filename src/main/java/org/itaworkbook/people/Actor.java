package org.itaworkbook.people;

/**
 * Who did something, as it is written down for later.
 *
 * @param how he proved who he is: a word of {@link Person.How}, or {@code COMMAND} for whoever
 *     works at the server's own machine
 * @param id as the provider tells him from all others; empty where nobody signed in
 * @param name as people know him; empty likewise
 * @param address of the network that he called from; empty for a command
 */
public record Actor(String how, String id, String name, String address) {

  /** Whoever runs a command, and the program by itself. */
  public static final Actor COMMAND = new Actor("COMMAND", "", "", "");

  private static final int LONGEST_ID = 400;

  public Actor {
    id = id.substring(0, Math.min(id.length(), LONGEST_ID));
    name = name.substring(0, Math.min(name.length(), LONGEST_ID));
  }

  /** Somebody who calls over HTTP. */
  public static Actor of(Person person, String address) {
    return new Actor(person.how().name(), person.id(), person.name(), address);
  }

  /** Whether it is known which person or program that is. */
  public boolean isNamed() {
    return !id.isEmpty();
  }
}
