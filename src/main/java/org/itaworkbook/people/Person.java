package org.itaworkbook.people;

import java.util.List;

/**
 * Somebody who calls.
 *
 * @param id as the provider tells him from all others
 * @param name as people know him
 * @param how he proved who he is
 */
public record Person(String id, String name, List<Grant> grants, How how) {

  /** How a caller proved who he is. */
  public enum How {
    /** By the server's own token, or by sitting at a machine that is open to all who use it. */
    TOKEN,
    /** By the cookie of a sign-in. */
    COOKIE,
    /** By what the task pane was given after a sign-in, where it has no cookies. */
    PANE,
    /** By a token that the provider gave to a program. */
    PROGRAM
  }

  /** Whoever knows the server's own token: he may do everything, unless it is said what. */
  public static final Person KEEPER =
      new Person(
          "",
          "",
          List.of(
              new Grant(Role.ANALYSE, Grant.ALL),
              new Grant(Role.OVERVIEW, Grant.ALL),
              new Grant(Role.MAIL, Grant.ALL),
              new Grant(Role.OPERATE, Grant.ALL)),
          How.TOKEN);

  /** The id of whoever bears a token that may do only so much; the provider's may be no such id. */
  public static final String BEARER = "ITA_TOKEN";

  /** Whoever knows the server's own token where it is said what he may do. */
  public static Person bearer(List<Grant> grants) {
    return new Person(BEARER, "", grants, How.TOKEN);
  }

  public Person {
    grants = List.copyOf(grants);
  }

  boolean has(Role role) {
    return grants.stream().anyMatch(each -> each.role() == role);
  }
}
