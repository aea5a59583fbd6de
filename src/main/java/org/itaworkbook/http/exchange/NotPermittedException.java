package org.itaworkbook.http.exchange;

import org.itaworkbook.people.Act;

/** Somebody who is known may not do what he asked for, which is written down. */
public final class NotPermittedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient Act act;

  /** That it is not permitted at all. */
  public NotPermittedException() {
    this(Problem.of(ProblemType.NOT_PERMITTED), "", ProblemType.NOT_PERMITTED);
  }

  /**
   * @param problem what he is told, which may be less
   * @param agency whose letters it was about; empty where that is not known
   * @param why what is written down of it
   */
  public NotPermittedException(Problem problem, String agency, ProblemType why) {
    super(problem);
    act = Act.ofLetters(Act.Kind.REFUSED, agency, 0, why.slug());
  }

  /** What is written down. */
  public Act act() {
    return act;
  }
}
