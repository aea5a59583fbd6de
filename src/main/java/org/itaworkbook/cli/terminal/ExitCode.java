package org.itaworkbook.cli.terminal;

/** What a command tells its caller, worst last. */
public final class ExitCode {

  public static final int DONE = 0;

  /** Done, but something must be mended: a finding of severity ERROR, or a part that was lost. */
  public static final int ERRORS = 1;

  public static final int USAGE = 2;

  /** An input that could not be answered. */
  public static final int REFUSED = 3;

  /** A fault of the program itself ({@code EX_SOFTWARE} of sysexits.h). */
  public static final int DEFECT = 70;

  /** Something outside failed, and the same may go well later ({@code EX_TEMPFAIL}). */
  public static final int TRY_AGAIN = 75;

  private ExitCode() {}
}
