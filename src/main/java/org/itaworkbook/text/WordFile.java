package org.itaworkbook.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/**
 * Words that the program knows, kept as data: a file of properties in UTF-8 that has a line of
 * spellings, parted by {@code |}, for each meaning. Immutable once read.
 */
public final class WordFile {

  private final Properties lines = new Properties();

  /**
   * Reads a file of the program.
   *
   * @param beside a class of the package that the file lies in
   * @throws IllegalStateException where the program comes without it
   */
  public WordFile(Class<?> beside, String file) {
    try (InputStream stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(file + " is missing from the program");
      }
      lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The spellings of a meaning; none where no line has its key. */
  public List<String> of(String key) {
    String line = lines.getProperty(key, "");
    return line.isEmpty() ? List.of() : List.of(line.split("\\|"));
  }
}
