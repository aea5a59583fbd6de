package org.itaworkbook.units;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.json.scores.UnitRowsReader;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Scores;

/** The committed example with its fictitious units, and registers of a test's own. */
public final class Example {

  public static final Framework FRAMEWORK =
      FrameworkReader.read(Path.of("workbook-templates/2568/framework.json"));
  private static final String JSON = read(Path.of("workbook-templates/2568/example.json"));
  public static final Scores SCORES = ScoresReader.read(JSON, new Frameworks(List.of(FRAMEWORK)));
  public static final Analysis ANALYSIS = new Analyzer().analyze(SCORES);

  private Example() {}

  public static Register register() {
    return RegisterReader.read(FRAMEWORK, new UnitRows(null, UnitRowsReader.read(JSON)));
  }

  public static List<UnitShare> shares() {
    return Shares.of(ANALYSIS, register(), List.of());
  }

  public static UnitShare share(String unit) {
    return shares().stream()
        .filter(each -> each.unit().code().value().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  /** What a unit says of one measure. */
  public static Progress progress(String unit, String measure, String percent) {
    return new Progress(
        new UnitCode(unit),
        new MeasureCode(measure),
        null,
        new BigDecimal(percent),
        null,
        null,
        null);
  }

  /**
   * A register of rows with code, name, e-mail and duties each, whose cells are A4, B4 and so on.
   */
  static Register registerOf(String... cells) {
    List<UnitRow> rows = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 4) {
      int row = 4 + i / 4;
      rows.add(
          new UnitRow(
              cell(cells[i], "A" + row),
              cell(cells[i + 1], "B" + row),
              cell(cells[i + 2], "C" + row),
              UnitRow.Cell.NONE,
              cell(cells[i + 3], "E" + row)));
    }
    return RegisterReader.read(FRAMEWORK, new UnitRows(place("E3"), rows));
  }

  private static UnitRow.Cell cell(String text, String cell) {
    return new UnitRow.Cell(text, place(cell));
  }

  private static Place place(String cell) {
    return new Place("หน่วยรับผิดชอบ", cell);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
