package org.itaworkbook.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.itaworkbook.cli.Commands;
import org.itaworkbook.workbook.WarmStart;

/** The program {@code ita}. */
public final class Main {

  /** The commands that open a workbook. */
  private static final List<String> WORKBOOK_COMMANDS =
      List.of("annotate", "analyze", "compare", "template", "report", "collect", "units");

  private Main() {}

  public static void main(String[] arguments) {
    if (!List.of(arguments).contains("serve")) {
      NoLogging.loggers();
    } else {
      Logging.begin(System.getenv());
    }
    if (!Collections.disjoint(List.of(arguments), WORKBOOK_COMMANDS)) {
      WarmStart.begin();
    }
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int exitCode = Commands.run(List.of(arguments), Settings.ofProcess().surroundings(out, err));
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /** Thai must reach the terminal on a machine without a locale too. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(
        new BufferedOutputStream(new FileOutputStream(descriptor)),
        descriptor == FileDescriptor.err,
        StandardCharsets.UTF_8);
  }
}
