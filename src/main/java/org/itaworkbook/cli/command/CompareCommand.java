package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.comparison.PackageComparison;
import org.itaworkbook.workbook.intake.UploadLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says part by part what an annotation changed; fails where something was lost. */
@Command(name = "compare")
public final class CompareCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "IN", descriptionKey = "ita.compare.in")
  private Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "ita.compare.out")
  private Path out = Path.of("");

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    long limit = engine.limits().uploadBytes();
    Path from = session.resolve(in);
    Path to = session.resolve(out);
    byte[] before = InputFile.read(from, limit);
    byte[] after = InputFile.read(to, 2 * limit);
    try {
      return report(engine.compare(before, after));
    } catch (RefusedException e) {
      int worst = Math.max(refusal(engine, from, before), refusal(engine, to, after));
      if (worst == ExitCode.DONE) {
        throw e;
      }
      return worst;
    }
  }

  /** Names a file that cannot be compared with anything, not even with itself. */
  private int refusal(Engine engine, Path file, byte[] bytes) {
    return session.each(
        List.of(file),
        each -> {
          engine.compare(bytes, bytes);
          return ExitCode.DONE;
        });
  }

  private int report(PackageComparison comparison) {
    Console console = session.console();
    Columns columns = new Columns(0);
    for (PackageComparison.Change change : comparison.changes()) {
      columns.row(
          console.say("change." + change.kind()), change.part(), console.say(change.detail()));
    }
    console.print(columns.lines());
    console.print(List.of(console.say(comparison.lost() ? "compare.lost" : "compare.kept")));
    return comparison.lost() ? ExitCode.ERRORS : ExitCode.DONE;
  }
}
