package org.itaworkbook.http.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The files of the web page and the task pane, as they lie in the program. */
public final class SiteFiles {

  private SiteFiles() {}

  /**
   * The bytes of a file.
   *
   * @param path below {@code org/itaworkbook/http}
   */
  public static Optional<byte[]> read(String path) {
    try (InputStream stream =
        SiteFiles.class.getResourceAsStream("/org/itaworkbook/http/" + path)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
