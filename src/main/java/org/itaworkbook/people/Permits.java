package org.itaworkbook.people;

/** Answers every question of who may do what; there is no other place that does. */
public final class Permits {

  private Permits() {}

  /** Whether a deed of that kind may be asked for at all. */
  public static boolean may(Person person, Deed deed) {
    return switch (deed) {
      case ANYTHING -> true;
      case ANALYSE -> person.has(Role.ANALYSE);
      case SEE_LETTERS -> person.has(Role.MAIL) || person.has(Role.OPERATE);
      case SEE_AUDIT -> person.has(Role.OPERATE);
      case MAIL -> person.has(Role.MAIL);
    };
  }

  /**
   * Whether letters of the agency may be written, sent and settled.
   *
   * @param agency its name as a workbook has it; empty where it has none
   */
  public static boolean mayMail(Person person, String agency) {
    return person.grants().stream()
        .anyMatch(each -> each.role() == Role.MAIL && each.holds(agency));
  }

  /** Whether what became of letters of the agency may be seen. */
  public static boolean maySeeLetters(Person person, String agency) {
    return person.has(Role.OPERATE) || mayMail(person, agency);
  }
}
