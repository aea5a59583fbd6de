package org.itaworkbook.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.itaworkbook.cli.command.AnalyzeCommand;
import org.itaworkbook.cli.command.AnnotateCommand;
import org.itaworkbook.cli.command.AuditCommand;
import org.itaworkbook.cli.command.CalendarCommand;
import org.itaworkbook.cli.command.CollectCommand;
import org.itaworkbook.cli.command.CommandContext;
import org.itaworkbook.cli.command.CompareCommand;
import org.itaworkbook.cli.command.CompletionCommand;
import org.itaworkbook.cli.command.DrawCommand;
import org.itaworkbook.cli.command.ItaCommand;
import org.itaworkbook.cli.command.MailCommand;
import org.itaworkbook.cli.command.NewYearCommand;
import org.itaworkbook.cli.command.OutboxCommand;
import org.itaworkbook.cli.command.OverviewCommand;
import org.itaworkbook.cli.command.ReportCommand;
import org.itaworkbook.cli.command.ScoreCommand;
import org.itaworkbook.cli.command.ServeCommand;
import org.itaworkbook.cli.command.Session;
import org.itaworkbook.cli.command.TemplateCommand;
import org.itaworkbook.cli.command.UnitsCommand;
import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.EnvironmentDefaults;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.cli.terminal.Language;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The commands of {@code ita}. */
public final class Commands {

  private static final int HELP_WIDTH = 96;

  private static final Map<String, Function<Session, Object>> COMMANDS = new LinkedHashMap<>();

  static {
    COMMANDS.put("annotate", AnnotateCommand::new);
    COMMANDS.put("analyze", AnalyzeCommand::new);
    COMMANDS.put("score", ScoreCommand::new);
    COMMANDS.put("overview", OverviewCommand::new);
    COMMANDS.put("compare", CompareCommand::new);
    COMMANDS.put("template", TemplateCommand::new);
    COMMANDS.put("new-year", NewYearCommand::new);
    COMMANDS.put("draw", DrawCommand::new);
    COMMANDS.put("units", UnitsCommand::new);
    COMMANDS.put("mail", MailCommand::new);
    COMMANDS.put("outbox", OutboxCommand::new);
    COMMANDS.put("audit", AuditCommand::new);
    COMMANDS.put("collect", CollectCommand::new);
    COMMANDS.put("report", ReportCommand::new);
    COMMANDS.put("calendar", CalendarCommand::new);
    COMMANDS.put("serve", ServeCommand::new);
    COMMANDS.put("completion", CompletionCommand::new);
  }

  private final Console console;
  private final CommandLine root;

  private Commands(List<String> arguments, Language language, CommandContext world) {
    this.console = new Console(world.out(), world.err(), language.locale());
    Session session = new Session(world, console);
    this.root = new CommandLine(new ItaCommand());
    FaultTeller faults = new FaultTeller(console);
    asked(arguments).forEach(command -> root.addSubcommand(command.apply(session)));
    root.setOut(new PrintWriter(world.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(world.err(), true, StandardCharsets.UTF_8))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(FiscalYear.class, new FiscalYearConverter())
        .setDefaultValueProvider(new EnvironmentDefaults(world.environment()))
        .setResourceBundle(language.help())
        .setUsageHelpWidth(HELP_WIDTH)
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
    describe(root);
  }

  /**
   * Runs one command.
   *
   * @return the exit code: 0 done, 1 done with findings of severity ERROR, 2 wrong usage, 3 input
   *     refused, 75 the outbox's database failed
   */
  public static int run(List<String> arguments, CommandContext world) {
    Language language = Language.of(arguments, world.environment());
    return new Commands(arguments, language, world).run(arguments);
  }

  /**
   * The command that is named, or all of them: describing the others to picocli takes hundredths of
   * a second of a start that should take tenths.
   */
  private static Collection<Function<Session, Object>> asked(List<String> arguments) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    Function<Session, Object> named = COMMANDS.get(first);
    return named == null || first.equals("completion") ? COMMANDS.values() : List.of(named);
  }

  private int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      root.usage(root.getErr());
      return ExitCode.USAGE;
    }
    try {
      return root.execute(arguments.toArray(String[]::new));
    } catch (OutOfMemoryError e) {
      // What was held is let go by now, and nothing was written but whole.
      console.complain(console.say("fault.memory"));
      return ExitCode.REFUSED;
    }
  }

  private void describe(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.synopsisHeading(heading("synopsis"));
    usage.parameterListHeading(heading("parameters"));
    usage.optionListHeading(heading("options"));
    usage.commandListHeading(heading("commands"));
    String version =
        Objects.requireNonNullElse(Commands.class.getPackage().getImplementationVersion(), "-");
    command.getCommandSpec().version("ITA Workbook " + version);
    command.getSubcommands().values().forEach(this::describe);
  }

  private String heading(String name) {
    return console.say(Messages.text("ita.heading." + name));
  }
}
