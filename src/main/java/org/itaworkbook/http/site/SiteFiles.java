package org.itaworkbook.http.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of the web page and the task pane, as they lie in the program. */
final class SiteFiles {

  private SiteFiles() {}

  /**
   * The bytes of a file.
   *
   * @param path below {@code org/itaworkbook/http}
   */
  static Optional<byte[]> read(String path) {
    try (InputStream stream =
        SiteFiles.class.getResourceAsStream("/org/itaworkbook/http/" + path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  /** The text of a file that is there. */
  static String text(String path) {
    return read(path)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElseThrow(() -> new IllegalStateException("no file " + path));
  }
}
