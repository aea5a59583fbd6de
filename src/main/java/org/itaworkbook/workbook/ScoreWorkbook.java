package org.itaworkbook.workbook;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.annotation.AddedColumns;
import org.itaworkbook.workbook.filling.Conversion;
import org.itaworkbook.workbook.intake.Admitted;
import org.itaworkbook.workbook.intake.Intake;
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.reading.ScoreReader;
import org.itaworkbook.workbook.reading.UnevenRows;
import org.itaworkbook.workbook.recognition.WorkbookYear;
import org.jspecify.annotations.Nullable;

/**
 * One upload that was opened, and not read yet.
 *
 * <pre>{@code
 * ReadWorkbook workbook = ScoreWorkbook.open(upload, limits).read(frameworks, null);
 * Analysis analysis = analyzer.analyze(workbook.scores());
 * byte[] annotated = workbook.annotate(analysis, today, digits);
 * }</pre>
 *
 * <p>Not thread-safe; read once.
 */
public final class ScoreWorkbook {

  private final WorkbookFile workbook;
  private final @Nullable FindingCode conversion;
  private final List<Integer> values;

  private ScoreWorkbook(WorkbookFile workbook, Admitted admitted) {
    this.workbook = workbook;
    this.conversion = admitted.conversion();
    this.values = admitted.values();
  }

  /**
   * Opens an upload: a workbook of today, one of Excel 97 to 2003, or a table as text. The last two
   * have no faithful way to a workbook of today; what can be read of them fills the standard one.
   *
   * @throws RefusedException for anything that is not a workbook within the limits
   */
  public static ScoreWorkbook open(byte[] upload, UploadLimits limits) {
    Admitted admitted = new Intake(limits).admit(upload);
    return Refusals.reading(
        () -> new ScoreWorkbook(WorkbookFile.of(admitted.parts(), limits), admitted));
  }

  /** Whether the workbook says which year it is of. */
  public boolean saysYear(Frameworks frameworks) {
    return Refusals.reading(() -> new WorkbookYear(workbook, frameworks).said().isPresent());
  }

  /**
   * Reads where everything stands and what was scored.
   *
   * @param asked the fiscal year where the workbook does not say it
   * @throws RefusedException NO_ITA_TABLE, UNKNOWN_YEAR or UNIT_WORKBOOK
   */
  public ReadWorkbook read(Frameworks frameworks, @Nullable FiscalYear asked) {
    return Refusals.reading(
        () -> {
          List<Finding> findings = new ArrayList<>();
          Layout layout = layout(frameworks, asked, findings);
          if (conversion == null) {
            return read(workbook, layout, findings);
          }
          findings.addAll(UnevenRows.withhold(layout, values));
          findings.replaceAll(each -> each.place() == null ? each : each.inOriginal());
          Conversion converted = Conversion.of(workbook, layout, conversion, findings);
          return read(converted.workbook(), converted.layout(), findings);
        });
  }

  private static ReadWorkbook read(WorkbookFile workbook, Layout layout, List<Finding> findings) {
    new AddedColumns(workbook, layout)
        .withoutRoom()
        .forEach(place -> findings.add(Finding.of(FindingCode.NO_COLUMN_LEFT, place)));
    return new ReadWorkbook(workbook, layout, new ScoreReader(workbook, layout, findings).read());
  }

  private Layout layout(Frameworks frameworks, @Nullable FiscalYear asked, List<Finding> findings) {
    try {
      return new WorkbookYear(workbook, frameworks).layout(asked, findings);
    } catch (RefusedException e) {
      if (conversion == FindingCode.CONVERTED_FROM_TEXT && e.refusal() == Refusal.NO_ITA_TABLE) {
        throw new RefusedException(Refusal.NO_TABLE_IN_TEXT);
      }
      throw e;
    }
  }
}
