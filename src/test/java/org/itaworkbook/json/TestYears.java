package org.itaworkbook.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;

/** The fiscal years that the tests of this package read: the real one and a made-up one. */
final class TestYears {

  static final Path FILE_2568 = Path.of("workbook-templates/2568/framework.json");
  static final Path FILE_2599 = Path.of("src/test/resources/years/2599/framework.json");
  static final Framework Y2568 = FrameworkReader.read(FILE_2568);
  static final Framework Y2599 = FrameworkReader.read(FILE_2599);
  static final Frameworks BOTH = new Frameworks(List.of(Y2568, Y2599));

  private TestYears() {}

  static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
