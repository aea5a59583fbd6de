package org.itaworkbook.app;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows pages in the browser of the person who started the program, where one sits at a desktop and
 * a terminal. An address may bear a token, and every user of the machine sees with what arguments a
 * program was started: so the browser is given a file of this user's own that leads there.
 */
final class DesktopBrowser {

  private static final Logger LOG = LoggerFactory.getLogger(DesktopBrowser.class);

  /** Set by the starting script where the output is a terminal. */
  private static final String TERMINAL = "ita.terminal";

  private DesktopBrowser() {}

  /** Does nothing where nobody would see it, or nothing can show a page. */
  static Consumer<URI> of(Map<String, String> environment) {
    Optional<Path> program = program(environment);
    return address -> program.ifPresent(opener -> open(opener, address));
  }

  /** What shows pages; empty where nobody would see them. */
  static Optional<Path> program(Map<String, String> environment) {
    boolean isMac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    boolean hasDesktop =
        isMac
            || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                .anyMatch(each -> !environment.getOrDefault(each, "").isBlank());
    return Boolean.getBoolean(TERMINAL) && hasDesktop
        ? found(isMac ? "open" : "xdg-open", environment.getOrDefault("PATH", ""))
        : Optional.empty();
  }

  private static Optional<Path> found(String name, String path) {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The address is printed too, so whatever keeps a browser from opening is no fault. */
  private static void open(Path program, URI address) {
    try {
      Path folder = Files.createTempDirectory("ita-page-");
      Path page =
          Files.createFile(
              folder.resolve("ita.html"),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      folder.toFile().deleteOnExit();
      page.toFile().deleteOnExit();
      Files.writeString(page, leadingTo(address));
      new ProcessBuilder(program.toString(), page.toString())
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      LOG.warn("No browser could be opened: {}", e.getMessage());
    }
  }

  /** An address has no letter that means anything in HTML but {@code &}, which this one lacks. */
  private static String leadingTo(URI address) {
    return """
        <!DOCTYPE html>
        <meta charset="utf-8" />
        <meta name="referrer" content="no-referrer" />
        <title>ITA Workbook</title>
        <meta http-equiv="refresh" content="0; url=%s" />
        """
        .formatted(address);
  }
}
