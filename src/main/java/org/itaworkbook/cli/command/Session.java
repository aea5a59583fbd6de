package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;

/** What every command is given: the world around it and where to speak. */
public record Session(CommandContext world, Console console) {

  Path resolve(Path path) {
    return world.folder().resolve(path);
  }

  LocalDate today() {
    return LocalDate.now(world.clock());
  }

  /**
   * An engine that knows the fiscal years of the program and those of further folders.
   *
   * @throws CommandFault if a folder is missing or a year in it is faulty
   */
  Engine engine(List<Path> templates, UploadLimits limits) {
    List<Path> roots = new ArrayList<>();
    roots.add(world.templates());
    templates.forEach(path -> roots.add(resolve(path)));
    try {
      return new Engine(YearFolders.load(roots), limits, world.clock());
    } catch (InvalidFrameworkException e) {
      throw new CommandFault("templates", e.text());
    }
  }

  /**
   * Does the work on each file, past those that fail, which are named with the reason.
   *
   * @return the worst exit code
   */
  int each(List<Path> files, ToIntFunction<Path> work) {
    int worst = ExitCode.DONE;
    for (Path file : files) {
      worst = Math.max(worst, one(file, work));
    }
    return worst;
  }

  private int one(Path file, ToIntFunction<Path> work) {
    try {
      return work.applyAsInt(file);
    } catch (RefusedException e) {
      console.complain(console.say("fault.refused", file, e.text()));
      return ExitCode.REFUSED;
    } catch (CommandFault e) {
      console.complain(console.say(e.text()));
      return ExitCode.USAGE;
    }
  }
}
