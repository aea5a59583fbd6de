package org.itaworkbook.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.files.OutputFile;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.RolledForward;
import org.itaworkbook.engine.Templates;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a year's workbook with what is known of the agency. */
@Command(name = "template")
public final class TemplateCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "YEAR", descriptionKey = "ita.template.fiscalYear")
  private @Nullable FiscalYear year;

  @Parameters(index = "1", paramLabel = "NAME", descriptionKey = "ita.template.name")
  private String name = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "OUT")
  private @Nullable Path out;

  @Option(names = "--agency", paramLabel = "NAME")
  private @Nullable String agency;

  @Option(names = "--from", paramLabel = "FILE", descriptionKey = "ita.template.from")
  private @Nullable Path from;

  @Option(names = "--from-year", paramLabel = "YEAR", descriptionKey = "ita.template.fromYear")
  private @Nullable FiscalYear fromYear;

  @Option(names = "--type", paramLabel = "TYPE")
  private @Nullable String type;

  @Option(names = "--code", paramLabel = "CODE")
  private @Nullable String code;

  @Option(names = "--affiliation", paramLabel = "NAME")
  private @Nullable String affiliation;

  @Option(names = "--province", paramLabel = "NAME")
  private @Nullable String province;

  @Option(names = "--round", paramLabel = "ROUND")
  private @Nullable String round;

  @Option(names = "--contact", paramLabel = "PERSON")
  private @Nullable String contact;

  @Option(names = "--email", paramLabel = "ADDRESS")
  private @Nullable String email;

  @Option(names = "--phone", paramLabel = "NUMBER")
  private @Nullable String phone;

  @Mixin private final TemplateFolders templates = new TemplateFolders();

  public TemplateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    FiscalYear asked = Objects.requireNonNull(year);
    Engine engine = session.engine(templates.paths(), UploadLimits.DEFAULT);
    Agency known =
        new Agency(
            agency,
            type,
            round,
            contact,
            email,
            phone,
            code,
            affiliation,
            province,
            LetterWords.NONE);
    if (from == null) {
      if (!Templates.fills(name) && !known.equals(Agency.UNKNOWN)) {
        session.console().complain(session.console().say("template.own", name, given(known)));
      }
      return write(asked, engine.templates().filled(asked, name, known));
    }
    return session.each(List.of(session.resolve(from)), file -> rolled(asked, engine, file, known));
  }

  private int rolled(FiscalYear asked, Engine engine, Path file, Agency known) {
    byte[] last = InputFile.read(file, engine.limits().uploadBytes());
    RolledForward filled = engine.templates().rolledForward(asked, name, last, fromYear, known);
    int code = write(asked, filled.workbook());
    Console console = session.console();
    if (filled.assumed()) {
      console.complain(
          console.say("template.assumed", file, filled.of().toString(), filled.questions()));
    }
    if (!filled.of().equals(asked)) {
      filled.carried().said().forEach(each -> console.print(List.of(console.say(each.getValue()))));
    }
    if (filled.questions() == 0) {
      console.complain(console.say("template.nothing", file));
    }
    return code;
  }

  private static String given(Agency known) {
    return Stream.of(
            known.name(),
            known.type(),
            known.code(),
            known.affiliation(),
            known.province(),
            known.round(),
            known.contact(),
            known.email(),
            known.phone())
        .flatMap(Stream::ofNullable)
        .collect(Collectors.joining(", "));
  }

  private int write(FiscalYear asked, byte[] workbook) {
    Path written = session.resolve(out == null ? Path.of(name + "-" + asked + ".xlsx") : out);
    OutputFile.create(written, workbook);
    session.console().print(List.of(session.console().say("written", written)));
    return ExitCode.DONE;
  }
}
