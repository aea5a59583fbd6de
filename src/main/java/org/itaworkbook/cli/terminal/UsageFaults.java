package org.itaworkbook.cli.terminal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in both languages what was wrong with the words of a command line. */
public final class UsageFaults {

  private static final Set<Class<?>> NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private UsageFaults() {}

  public static Text text(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      String typed = unmatched.getUnmatched().get(0);
      return nearest(unmatched)
          .map(near -> Messages.text("cli.usage.unmatched.near", typed, near))
          .orElseGet(() -> Messages.text("cli.usage.unmatched", typed));
    }
    if (fault instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(UsageFaults::name).collect(Collectors.joining(" "));
      return names.equals("FILE")
          ? Messages.text("cli.usage.missing.file")
          : Messages.text("cli.usage.missing", names);
    }
    ArgSpec argument = fault.getArgSpec();
    if (argument == null) {
      return Messages.text("cli.usage.other", String.valueOf(fault.getMessage()));
    }
    if (fault.getValue() == null) {
      return Messages.text("cli.usage.argument", name(argument), argument.paramLabel());
    }
    return Messages.text(
        "cli.usage." + kind(argument.type()),
        fault.getValue(),
        name(argument),
        choices(argument.paramLabel()));
  }

  /** A label that names choices, such as {@code arabic|thai}, as people say it. */
  private static Text choices(String label) {
    Text said = new Text("", "");
    for (String choice : label.split("\\|")) {
      Text each = new Text(choice, choice);
      said = said.th().isEmpty() ? each : Messages.text("cli.usage.either", said, each);
    }
    return said;
  }

  /** What a value must be, where its name in the help does not say it. */
  private static String kind(Class<?> type) {
    if (type == FiscalYear.class) {
      return "year";
    }
    return NUMBERS.contains(type) ? "number" : "value";
  }

  /**
   * A command, or an option of the command that was named: the one that is spelt most alike, else
   * an option that begins alike, as picocli suggests it. Picocli's own suggestions alone would name
   * {@code analyze} for {@code mial}, and none for {@code --yaer}.
   */
  private static Optional<String> nearest(UnmatchedArgumentException unmatched) {
    String typed = unmatched.getUnmatched().get(0).split("=", 2)[0];
    CommandLine command = unmatched.getCommandLine();
    if (!typed.startsWith("-")) {
      return Nearest.to(typed, command.getSubcommands().keySet());
    }
    return Nearest.to(typed, command.getCommandSpec().optionsMap().keySet())
        .or(() -> unmatched.getSuggestions().stream().findFirst());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
