package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.InputTree;
import org.itaworkbook.cli.files.NamedFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.report.OverviewReport;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.Gather;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.json.overview.OverviewJson;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.OverviewOptions;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the workbooks of many agencies mean together. */
@Command(name = "overview")
public final class OverviewCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "ita.overview.files")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--results", paramLabel = "OUT", descriptionKey = "ita.overview.results")
  private @Nullable Path results;

  @Option(names = "--shard", paramLabel = "K/N", descriptionKey = "ita.overview.shard")
  private @Nullable String shard;

  @Option(names = "--register", paramLabel = "FILE", descriptionKey = "ita.overview.register")
  private @Nullable Path register;

  @Option(names = "--prefer", paramLabel = "FILE", descriptionKey = "ita.overview.prefer")
  private List<String> preferred = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "ita.analyze.json")
  private boolean json;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Mixin private final OverviewTargets targets = new OverviewTargets();

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public OverviewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Shard part = shard == null ? new Shard(1, 1) : Shard.of(shard);
    if (shard != null && results == null) {
      throw new CommandFault("shardResults");
    }
    targets.check(shard != null);
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    AgencyRegister known = register(engine);
    List<NamedFile> inputs = inputs(part);
    Gathering gathering = new Gathering();
    int code = gather(engine, inputs, gathering);
    Console console = session.console();
    if (results != null) {
      Path target = session.resolve(results);
      OutputFile.replaceLines(target, lines -> ResultLines.write(gathering, lines));
      if (!json) {
        console.print(List.of(console.say("written", target)));
      }
    }
    if (shard != null) {
      int unread = gathering.unread().size();
      console.complain(console.say("overview.shard", shard, gathering.size(), unread));
      return Math.max(code, unread > 0 ? ExitCode.ERRORS : ExitCode.DONE);
    }
    Overview overview = gathering.overview(known, options(inputs));
    List<Text> written = targets.write(overview, inputs, session);
    if (json) {
      console.print(List.of(OverviewJson.of(overview, console.locale()).text()));
    } else {
      console.print(new OverviewReport(overview, console).lines());
      console.print(written.stream().map(console::say).toList());
    }
    return Math.max(code, overview.hasErrors() ? ExitCode.ERRORS : ExitCode.DONE);
  }

  private AgencyRegister register(Engine engine) {
    if (register == null) {
      return AgencyRegister.NONE;
    }
    long most = engine.limits().uploadBytes();
    return engine.gather().register(InputFile.read(session.resolve(register), most));
  }

  /**
   * The files of a part of the work, without what this command writes and its register.
   *
   * @throws CommandFault if there is none at all
   */
  private List<NamedFile> inputs(Shard part) {
    Set<Path> written = new HashSet<>(targets.paths(session));
    Stream.of(Optional.ofNullable(results), Optional.ofNullable(register))
        .flatMap(Optional::stream)
        .forEach(each -> written.add(session.resolve(each).toAbsolutePath().normalize()));
    List<NamedFile> all =
        InputTree.in(files.stream().map(session::resolve).toList()).stream()
            .filter(each -> !written.contains(each.path().toAbsolutePath().normalize()))
            .toList();
    if (all.isEmpty()) {
      throw new CommandFault("emptyFolder", session.resolve(files.get(0)));
    }
    return all.stream().filter(each -> part.holds(each.name())).toList();
  }

  /**
   * Reads all files on every processor, past those that the system does not let it read.
   *
   * @return the exit code of the worst of these
   */
  private int gather(Engine engine, List<NamedFile> inputs, Gathering gathering) {
    Gather gather = engine.gather();
    AssessmentOptions options = new AssessmentOptions(year, Digits.ARABIC);
    AtomicInteger code = new AtomicInteger(ExitCode.DONE);
    inputs.parallelStream()
        .forEach(
            input -> {
              try {
                long most =
                    Gather.isResults(input.name())
                        ? Gather.MOST_OF_RESULTS
                        : engine.limits().uploadBytes();
                gather.add(input.name(), InputFile.read(input.path(), most), options, gathering);
              } catch (CommandFault e) {
                session.console().complain(session.console().say(e.text()));
                code.set(ExitCode.USAGE);
              }
            });
    return code.get();
  }

  /** A preferred file may be named as it lies here, or as results that were gathered name it. */
  private OverviewOptions options(List<NamedFile> inputs) {
    Set<String> names = new HashSet<>();
    for (String each : preferred) {
      String name = each.replace('\\', '/');
      Path path = session.resolve(Path.of(each)).toAbsolutePath().normalize();
      inputs.stream()
          .filter(
              input ->
                  input.name().equals(name)
                      || input.path().toAbsolutePath().normalize().equals(path))
          .forEach(input -> names.add(input.name()));
      names.add(name);
    }
    return new OverviewOptions(names);
  }
}
