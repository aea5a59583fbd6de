package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.files.OutputFolder;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.json.framework.SpokenText;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.NewYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft of a fiscal year of another one, and lists what is to be confirmed. */
@Command(name = "new-year")
public final class NewYearCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "YEAR", descriptionKey = "ita.new-year.fiscalYear")
  private @Nullable FiscalYear year;

  @Option(names = "--from", paramLabel = "YEAR", descriptionKey = "ita.new-year.from")
  private @Nullable FiscalYear from;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      descriptionKey = "ita.new-year.out")
  private Path out = Path.of("");

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public NewYearCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FiscalYear asked = Objects.requireNonNull(year);
    FiscalYear source = from == null ? asked.previous().orElse(asked) : from;
    if (source.equals(asked)) {
      throw new CommandFault("sameNewYear", asked);
    }
    NewYear made;
    try {
      made =
          NewYear.of(
              session.engine(templates.paths(), UploadLimits.DEFAULT).years(), source, asked);
    } catch (RefusedException e) {
      throw new CommandFault(e.text());
    }
    Path folder = session.resolve(out).resolve(asked.toString());
    try (OutputFolder target = OutputFolder.open(folder)) {
      made.files().forEach(target::add);
      target.create();
    }
    session.console().print(lines(made, asked, source, folder));
    return ExitCode.DONE;
  }

  private List<String> lines(NewYear made, FiscalYear asked, FiscalYear source, Path folder) {
    Console console = session.console();
    List<String> lines = new ArrayList<>();
    lines.add(console.say("newYear.made", asked, source, folder));
    list(lines, "newYear.moved", made.draft().moved());
    list(lines, "newYear.left", made.draft().left());
    if (!made.draft().dropped().isEmpty()) {
      lines.add("");
      lines.add(console.say("newYear.dropped", String.join(", ", made.draft().dropped())));
    }
    lines.add("");
    lines.add(console.say("newYear.unconfirmed"));
    made.unconfirmed().forEach(each -> lines.add("  - " + console.say(each)));
    lines.add("");
    lines.add(console.say("newYear.next", folder.resolve("framework.json"), folder, asked));
    return lines;
  }

  private void list(List<String> lines, String key, List<SpokenText> texts) {
    if (!texts.isEmpty()) {
      lines.add("");
      lines.add(session.console().say(key, texts.size()));
      texts.forEach(each -> lines.add("  " + each.path() + ": " + each.text()));
    }
  }
}
