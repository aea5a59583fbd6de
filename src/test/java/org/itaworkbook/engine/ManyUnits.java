package org.itaworkbook.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.workbook.template.StandardWorkbook;

/** The example with a register of as many units as a test wants; writes it where it is told. */
public final class ManyUnits {

  private static final Path YEAR = Path.of("workbook-templates/2568");

  private ManyUnits() {}

  /** A score workbook whose units, U001 and on, answer for the year's questions in turn. */
  public static byte[] workbook(int count) throws IOException {
    Framework framework = FrameworkReader.read(YEAR.resolve("framework.json"));
    List<UnitRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = i % framework.questions().size();
      String duties =
          framework.questions().get(first).code()
              + ", "
              + framework.questions().get((first + 1) % framework.questions().size()).code()
              + ", ตัวชี้วัด "
              + (i % framework.indicators().size() + 1);
      rows.add(
          new UnitRow(
              cell("U%03d".formatted(i + 1)),
              cell("สำนักงานจังหวัดตัวอย่างที่ " + (i + 1)),
              cell("unit" + (i + 1) + "@example.go.th"),
              cell("นางสาวตัวอย่าง"),
              cell(duties)));
    }
    return StandardWorkbook.draw(
        framework,
        ScoresReader.read(
            Files.readString(YEAR.resolve("example.json")), new Frameworks(List.of(framework))),
        rows);
  }

  private static UnitRow.Cell cell(String text) {
    return new UnitRow.Cell(text, null);
  }

  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[1]), workbook(Integer.parseInt(arguments[0])));
  }
}
