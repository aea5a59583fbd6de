package org.itaworkbook.workbook.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** The spellings that people use in headings, from {@code headers.properties}. */
final class HeaderSpellings {

  private static final Properties SPELLINGS = load();

  private HeaderSpellings() {}

  /** None where no line has the key. */
  static List<String> of(String key) {
    String line = SPELLINGS.getProperty(key, "");
    return line.isEmpty() ? List.of() : List.of(line.split("\\|"));
  }

  private static Properties load() {
    Properties properties = new Properties();
    try (InputStream stream = HeaderSpellings.class.getResourceAsStream("headers.properties")) {
      if (stream == null) {
        throw new IllegalStateException("headers.properties is missing from the program");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read headers.properties", e);
    }
    return properties;
  }
}
