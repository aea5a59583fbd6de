package org.itaworkbook.people;

import java.util.Comparator;

/** Answers every question of who may do what; there is no other place that does. */
public final class Permits {

  private Permits() {}

  /** Whether a deed of that kind may be asked for at all. */
  public static boolean may(Person person, Deed deed) {
    return switch (deed) {
      case ANYTHING -> true;
      case ANALYSE -> person.has(Role.ANALYSE);
      case OVERVIEW -> person.has(Role.OVERVIEW);
      case SEE_LETTERS -> person.has(Role.MAIL) || person.has(Role.OPERATE);
      case SEE_AUDIT -> person.has(Role.OPERATE);
      case MAIL -> person.has(Role.MAIL);
    };
  }

  /** How an agency agrees with those whose letters may be written, sent and settled. */
  public static Claim claim(Person person, Whose agency) {
    return person.grants().stream()
        .filter(each -> each.role() == Role.MAIL)
        .map(each -> each.claim(agency))
        .max(Comparator.naturalOrder())
        .orElse(Claim.OTHER);
  }

  /** Whether what became of letters of the agency may be seen. */
  public static boolean maySeeLetters(Person person, Whose agency) {
    return person.has(Role.OPERATE) || claim(person, agency) == Claim.SAME;
  }
}
