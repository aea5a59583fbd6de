package org.itaworkbook.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;

/** The fiscal years that the tests of this package read: the real one and a made-up one. */
public final class TestYears {

  public static final Path FILE_2568 = Path.of("workbook-templates/2568/framework.json");
  public static final Path FILE_2599 = Path.of("src/test/resources/years/2599/framework.json");
  public static final Framework Y2568 = FrameworkReader.read(FILE_2568);
  public static final Framework Y2599 = FrameworkReader.read(FILE_2599);
  public static final Frameworks BOTH = new Frameworks(List.of(Y2568, Y2599));

  private TestYears() {}

  public static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
