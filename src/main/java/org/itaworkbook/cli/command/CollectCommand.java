package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.InputFiles;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.files.Targets;
import org.itaworkbook.cli.report.CollectionReport;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.units.CollectedJson;
import org.itaworkbook.units.ReportingPeriod;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts what units sent back into the centre's workbook. */
@Command(name = "collect")
public final class CollectCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "ita.collect.file")
  private @Nullable Path file;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "UNIT_FILE",
      descriptionKey = "ita.collect.answers")
  private List<Path> answers = new ArrayList<>();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT")
  private @Nullable Path out;

  @Option(names = "--period", paramLabel = "PERIOD")
  private @Nullable String period;

  @Option(names = "--json", descriptionKey = "ita.analyze.json")
  private boolean json;

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public CollectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    Path input = session.resolve(Objects.requireNonNull(file));
    Path named = out == null ? null : session.resolve(out);
    Map<Path, Path> targets =
        Targets.of(List.of(input), named, session.world().folder(), "-collected");
    long limit = engine.limits().uploadBytes();
    Map<String, byte[]> sent = new LinkedHashMap<>();
    List<Path> files = InputFiles.in(answers.stream().map(session::resolve).toList());
    if (files.isEmpty()) {
      throw new CommandFault("noAnswers", named());
    }
    for (Path each : new LinkedHashSet<>(files)) {
      sent.put(name(each, sent.keySet()), InputFile.read(each, limit));
    }
    CollectedWorkbook collection =
        engine.collect(
            InputFile.read(input, limit), sent, AssessmentOptions.DEFAULT, period(period));
    Path target = Targets.fitting(targets, input, named, collection.workbook());
    OutputFile.replace(target, collection.workbook());
    Console console = session.console();
    if (json) {
      console.print(
          List.of(
              CollectedJson.of(collection.collected(), collection.conflicts(), console.locale())
                  .text()));
    } else {
      console.print(List.of(console.say("written", target)));
      console.print(new CollectionReport(collection, console).lines());
    }
    boolean clean = collection.collected().refused().isEmpty() && collection.conflicts().isEmpty();
    return clean ? ExitCode.DONE : ExitCode.ERRORS;
  }

  /** The period that somebody named; null for none. */
  static @Nullable ReportingPeriod period(@Nullable String typed) {
    return typed == null
        ? null
        : ReportingPeriod.typed(typed)
            .orElseThrow(() -> new CommandFault("period", String.valueOf(ReportingPeriod.LONGEST)));
  }

  /** The name alone, as people know the file; its whole path where two have one name. */
  private static String name(Path file, Set<String> taken) {
    String name = file.getFileName().toString();
    return taken.contains(name) ? file.toString() : name;
  }

  private String named() {
    return answers.stream()
        .map(each -> session.resolve(each).toString())
        .collect(Collectors.joining(", "));
  }
}
