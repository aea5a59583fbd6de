package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.itaworkbook.cli.files.InputFiles;
import org.itaworkbook.cli.files.StandardStreams;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.CommandHints;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;

/** What every command is given: the world around it and where to speak. */
public record Session(CommandContext world, Console console) {

  /**
   * A path as a command means it.
   *
   * @throws CommandFault for what stands for standard input or output, which few commands take
   */
  Path resolve(Path path) {
    if (StandardStreams.is(path)) {
      throw new CommandFault("streamHere");
    }
    return world.folder().resolve(path);
  }

  /** The same where standard input or output will do too. */
  Path fileOrStream(Path path) {
    return StandardStreams.is(path) ? path : resolve(path);
  }

  /**
   * The files that are named, or standard input, and all in folders that are named.
   *
   * @throws CommandFault if a folder cannot be read, or there is nothing in those that are named
   */
  List<Path> inputs(List<Path> named) {
    List<Path> files = InputFiles.in(named.stream().map(this::fileOrStream).toList());
    if (files.isEmpty()) {
      throw new CommandFault("emptyFolder", resolve(named.get(0)));
    }
    return files;
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
    return each(files, work, this::refuse);
  }

  /**
   * The same with another way to tell of a file that is refused. Of many files their count is told
   * at the end.
   */
  int each(
      List<Path> files, ToIntFunction<Path> work, BiConsumer<Path, RefusedException> refusing) {
    int worst = ExitCode.DONE;
    Map<Integer, Integer> counts = new HashMap<>();
    for (Path file : files) {
      int code = one(file, work, refusing);
      counts.merge(code, 1, Integer::sum);
      worst = Math.max(worst, code);
    }
    if (files.size() > 1) {
      int good = counts.getOrDefault(ExitCode.DONE, 0);
      int faulty = counts.getOrDefault(ExitCode.ERRORS, 0);
      console.complain(
          console.say("counts", files.size(), good, faulty, files.size() - good - faulty));
    }
    return worst;
  }

  private void refuse(Path file, RefusedException refused) {
    console.complain(console.say("fault.refused", file, CommandHints.with(refused)));
  }

  private int one(
      Path file, ToIntFunction<Path> work, BiConsumer<Path, RefusedException> refusing) {
    try {
      return work.applyAsInt(file);
    } catch (RefusedException e) {
      refusing.accept(file, e);
      return ExitCode.REFUSED;
    } catch (CommandFault e) {
      console.complain(console.say(e.text()));
      return ExitCode.USAGE;
    }
  }
}
