package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFolder;
import org.itaworkbook.cli.report.Figures;
import org.itaworkbook.cli.terminal.Columns;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.letters.DueDay;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.text.Digits;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a workbook for each unit of the register. */
@Command(name = "units")
public final class UnitsCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "ita.units.file")
  private @Nullable Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true)
  private @Nullable Path out;

  @Option(names = "--due", paramLabel = "DAY", descriptionKey = "ita.mail.due")
  private @Nullable String due;

  @Option(names = "--year", paramLabel = "YEAR", descriptionKey = "ita.year")
  private @Nullable FiscalYear year;

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public UnitsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    LocalDate day = due == null ? null : DueDay.read(due, session.today(), LetterKind.SHARE);
    Path input = session.resolve(Objects.requireNonNull(file));
    byte[] upload = InputFile.read(input, engine.limits().uploadBytes());
    Division division =
        engine.divide(upload, new AssessmentOptions(year, Digits.ARABIC)).withDue(day);
    List<String> names = division.fileNames();
    Path target = session.resolve(Objects.requireNonNull(out));
    try (OutputFolder folder = OutputFolder.open(target)) {
      folder.demandWithout(names);
      IntStream.range(0, names.size())
          .parallel()
          .forEach(i -> folder.add(names.get(i), engine.unitWorkbook(division.shares().get(i))));
      folder.create();
    }
    Console console = session.console();
    console.print(List.of(console.say("units.written", names.size(), target)));
    console.print(table(division, names));
    console.print(Figures.findings(division, Objects.requireNonNull(file), console));
    return Figures.exitCode(division.findings());
  }

  private List<String> table(Division division, List<String> names) {
    Console console = session.console();
    Columns columns = new Columns(2);
    columns.row(
        console.say("units.code"),
        console.say("units.questions"),
        console.say("units.low"),
        console.say("units.measures"),
        console.say("units.file"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      UnitShare share = division.shares().get(i);
      columns.row(
          share.unit().code().value(),
          Integer.toString(share.questions().size()),
          Integer.toString(share.low().size()),
          Integer.toString(share.measures().size()),
          names.get(i));
    }
    lines.addAll(columns.lines());
    for (Unit unit : division.held()) {
      lines.add(console.say("mail.held", unit.code(), unit.name()));
    }
    return lines;
  }
}
