package org.itaworkbook.golden;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.itaworkbook.cli.Commands;
import org.itaworkbook.cli.command.CommandContext;

/** The program's commands on a morning of January 2026, in a folder. */
final class Command {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T05:00:00Z"), ZoneId.of("Asia/Bangkok"));
  private static final Path TEMPLATES = Path.of("workbook-templates").toAbsolutePath();
  static final String EXAMPLE = TEMPLATES.resolve("2568/example.xlsx").toString();

  private final Path folder;
  private final Map<String, String> environment;

  Command(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** The command as typed, its exit code and what it said, without names of this machine. */
  String said(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Commands.run(
            List.of(arguments),
            new CommandContext(
                TEMPLATES,
                folder,
                environment,
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                (engine, options, lines) -> {},
                page -> {}));
    return "$ ita "
        + hidden(String.join(" ", arguments))
        + "\n"
        + stream("out", out)
        + stream("err", err)
        + "exit code "
        + exitCode
        + "\n";
  }

  private String stream(String name, ByteArrayOutputStream said) {
    String text = said.toString(StandardCharsets.UTF_8);
    return text.isEmpty() ? "" : "--- " + name + "\n" + hidden(text);
  }

  private String hidden(String text) {
    return text.replace(folder.toString(), "FOLDER").replace(TEMPLATES.toString(), "TEMPLATES");
  }
}
