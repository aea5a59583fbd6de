package org.itaworkbook.http.exchange;

import java.util.List;
import org.itaworkbook.people.Act;
import org.jspecify.annotations.Nullable;

/** Somebody who is known may not do what he asked for, or not now, which is written down. */
public final class NotPermittedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient Act act;

  /** That it is not permitted at all. */
  public NotPermittedException() {
    this(
        Problem.of(ProblemType.NOT_PERMITTED),
        Act.of(Act.Kind.REFUSED, ProblemType.NOT_PERMITTED.slug()));
  }

  /**
   * @param problem what he is told, which may be less
   * @param act what is written down of it
   */
  private NotPermittedException(Problem problem, Act act) {
    super(problem);
    this.act = act;
  }

  /**
   * That letters are another agency's.
   *
   * @param agency whose they are
   * @param letters their numbers in the outbox, as far as they have some
   * @param workbook the SHA-256 of the file that was sent in; null where none was
   */
  public static NotPermittedException otherAgency(
      Problem problem, String agency, List<Long> letters, @Nullable String workbook) {
    return new NotPermittedException(
        problem,
        new Act(
            Act.Kind.REFUSED,
            agency,
            null,
            letters.size(),
            letters,
            workbook,
            null,
            ProblemType.OTHER_AGENCY.slug()));
  }

  /**
   * That more letters would leave than may now.
   *
   * @param agency whose they are
   * @param workbook the SHA-256 of the file that they come from
   */
  public static NotPermittedException tooMany(Problem problem, String agency, String workbook) {
    return new NotPermittedException(
        problem,
        new Act(
            Act.Kind.REFUSED, agency, null, 0, List.of(), workbook, null, problem.type().slug()));
  }

  /** What is written down. */
  public Act act() {
    return act;
  }
}
