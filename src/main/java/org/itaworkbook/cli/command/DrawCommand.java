package org.itaworkbook.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.OutputFolder;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.json.framework.SpokenText;
import org.itaworkbook.years.OtherYears;
import org.itaworkbook.years.YearDrawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Draws the workbooks of a fiscal year's folder from its framework. */
@Command(name = "draw")
public final class DrawCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "DIR", descriptionKey = "ita.draw.folder")
  private Path folder = Path.of("");

  public DrawCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path year = session.resolve(folder);
    if (!Files.isDirectory(year)) {
      throw new CommandFault("notFolder", year);
    }
    Console console = session.console();
    try (OutputFolder target = OutputFolder.open(year)) {
      YearDrawing.draw(year).forEach(target::add);
      for (Path written : target.replace()) {
        console.print(List.of(console.say("written", written)));
      }
      tell(OtherYears.in(year, List.of(session.world().templates())));
      return ExitCode.DONE;
    } catch (InvalidFrameworkException e) {
      console.complain(console.say("fault.framework", e.text()));
      return ExitCode.REFUSED;
    }
  }

  private void tell(List<SpokenText> others) {
    if (!others.isEmpty()) {
      Console console = session.console();
      console.complain(console.say("draw.otherYears", others.size()));
      others.forEach(each -> console.complain("  " + each.path() + ": " + each.text()));
    }
  }
}
