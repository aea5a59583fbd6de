package org.itaworkbook.years;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.json.scores.ScoresReader;
import org.itaworkbook.json.scores.UnitRowsReader;
import org.itaworkbook.report.drawing.FollowUpTemplate;
import org.itaworkbook.report.drawing.ReportTemplate;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.units.UnitRow;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.template.StandardWorkbook;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.jspecify.annotations.Nullable;

/** Draws the workbooks and the reports of a fiscal year's folder from its framework. */
public final class YearDrawing {

  private YearDrawing() {}

  /**
   * Draws the blank score workbook, what a unit gets, the reports and, where the folder holds an
   * {@code example.json}, a score workbook filled with it; writes none of them.
   *
   * @return the files by their names
   * @throws InvalidFrameworkException naming file and field of every fault
   */
  public static Map<String, byte[]> draw(Path folder) {
    Framework framework = FrameworkReader.read(folder.resolve("framework.json"));
    Map<String, byte[]> drawn = blank(framework);
    Path example = folder.resolve("example.json");
    if (Files.exists(example)) {
      String json = read(example);
      Scores scores = ScoresReader.read(json, new Frameworks(List.of(framework)));
      List<UnitRow> units = UnitRowsReader.read(json);
      drawn.put("example.xlsx", calculated(framework, scores, units));
    }
    return drawn;
  }

  /** The blank workbooks of a year and its report, by their names. */
  static Map<String, byte[]> blank(Framework framework) {
    Map<String, byte[]> drawn = new LinkedHashMap<>();
    drawn.put("scores.xlsx", calculated(framework, null, List.of()));
    drawn.put("unit.xlsx", UnitTemplate.draw(framework));
    drawn.put("report.docx", ReportTemplate.draw(framework));
    drawn.put("follow-up.docx", FollowUpTemplate.draw(framework));
    return drawn;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] calculated(
      Framework framework, @Nullable Scores data, List<UnitRow> units) {
    ReadWorkbook workbook =
        ScoreWorkbook.open(StandardWorkbook.draw(framework, data, units), UploadLimits.DEFAULT)
            .read(new Frameworks(List.of(framework)), framework.fiscalYear());
    return workbook.calculate(new Analyzer().analyze(workbook.scores()));
  }
}
