package org.itaworkbook.years;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.json.scores.UnitRowsReader;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.template.StandardWorkbook;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.jspecify.annotations.Nullable;

/** Draws the workbooks of a fiscal year's folder from its {@code framework.json}. */
public final class YearDrawing {

  private YearDrawing() {}

  /**
   * Draws the blank score workbook, what a unit gets and, where the folder holds an {@code
   * example.json}, a score workbook filled with it; writes them into the folder, over those that
   * are there.
   *
   * @return the files written
   * @throws InvalidFrameworkException naming file and field of every fault
   */
  public static List<Path> draw(Path folder) {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    List<Path> written = new ArrayList<>();
    try {
      written.add(
          Files.write(folder.resolve("scores.xlsx"), calculated(framework, null, List.of())));
      written.add(Files.write(folder.resolve("unit.xlsx"), UnitTemplate.draw(framework)));
      Path example = folder.resolve("example.json");
      if (Files.exists(example)) {
        String json = Files.readString(example);
        Scores scores = ScoresReader.read(json, new Frameworks(List.of(framework)));
        List<UnitRow> units = UnitRowsReader.read(json);
        written.add(
            Files.write(folder.resolve("example.xlsx"), calculated(framework, scores, units)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static byte[] calculated(
      Framework framework, @Nullable Scores data, List<UnitRow> units) {
    ReadWorkbook workbook =
        ScoreWorkbook.open(StandardWorkbook.draw(framework, data, units), UploadLimits.DEFAULT)
            .read(new Frameworks(List.of(framework)), framework.fiscalYear());
    return workbook.calculate(new Analyzer().analyze(workbook.scores()));
  }
}
