package org.itaworkbook.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.cli.command.CommandContext;
import org.itaworkbook.cli.command.Serving;

/** Runs commands in a folder and keeps what they said. */
public final class Terminal {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-01T03:00:00Z"), ZoneId.of("Asia/Bangkok"));

  private static final Pattern DIGEST = Pattern.compile("--digest ([0-9a-f]{16})");

  private final Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final List<URI> pages = new ArrayList<>();
  private Serving serving = (engine, options, out) -> {};
  private Path templates = Path.of("workbook-templates").toAbsolutePath();

  public Terminal(Path folder) {
    this.folder = folder;
  }

  public Terminal set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Terminal templates(Path root) {
    templates = root;
    return this;
  }

  Terminal serving(Serving with) {
    serving = with;
    return this;
  }

  public Said run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Commands.run(
            List.of(arguments),
            new CommandContext(
                templates,
                folder,
                environment,
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                serving,
                pages::add));
    return new Said(
        exitCode,
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        out.toByteArray());
  }

  /** Sends what a preview shows, with the digest that it shows. */
  Said send(String file, String count, String... further) {
    List<String> preview = new ArrayList<>(List.of("mail", file));
    preview.addAll(List.of(further));
    Matcher digest = DIGEST.matcher(run(preview.toArray(String[]::new)).out());
    List<String> send = new ArrayList<>(preview);
    send.addAll(List.of("--send", "--confirm", count));
    if (digest.find()) {
      send.addAll(List.of("--digest", digest.group(1)));
    }
    return run(send.toArray(String[]::new));
  }

  /** The pages that a browser was to show. */
  List<URI> pages() {
    return pages;
  }

  /**
   * What a command answered.
   *
   * @param bytes the same as {@code out}, which may be no text
   */
  public record Said(int exitCode, String out, String err, byte[] bytes) {}
}
