package org.itaworkbook.http.exchange;

/** Ends the handling of a request with a problem. */
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.type().uri(), null, false, false);
    this.problem = problem;
  }

  public ProblemException(ProblemType type, Object... arguments) {
    this(Problem.of(type, arguments));
  }

  public Problem problem() {
    return problem;
  }
}
