package org.itaworkbook.workbook.filling;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.workbook.reading.ScoreReader;
import org.itaworkbook.workbook.recognition.LayoutFinder;
import org.itaworkbook.workbook.template.BlankWorkbook;

/** The standard workbook of the year, filled with what could be read of another kind of file. */
public record Conversion(WorkbookFile workbook, Layout layout) {

  /** What the filled workbook does not show by itself. */
  private static final Set<FindingCode> IN_THE_SOURCE_ONLY =
      EnumSet.of(
          FindingCode.DUPLICATE_QUESTION,
          FindingCode.HIDDEN_SHEET,
          FindingCode.NOT_THE_RESULT,
          FindingCode.UNKNOWN_QUESTION,
          FindingCode.WORDING_CONTRADICTS_CODE,
          FindingCode.YEAR_CONTRADICTED);

  /**
   * Fills it.
   *
   * @param code what is told of the conversion
   * @param findings gets that and what is amiss in the source alone
   */
  public static Conversion of(
      WorkbookFile source, Layout from, FindingCode code, List<Finding> findings) {
    Scores read = new ScoreReader(source, from, List.of()).read().scores();
    WorkbookFile standard =
        WorkbookFile.open(BlankWorkbook.of(from.framework()), UploadLimits.DEFAULT);
    Layout to = LayoutFinder.find(standard, from.framework());
    Transfer transfer = new Transfer(standard, to);
    transfer.scoresAsTyped(from, read);
    transfer.agency(read.agency(), read.previousTotal());
    transfer.respondents(read);
    transfer.publishedTables(from);
    transfer.lastingTables(from);
    findings.add(Finding.of(code, null));
    for (Finding finding : read.findings()) {
      if (IN_THE_SOURCE_ONLY.contains(finding.code())) {
        findings.add(finding.inOriginal());
      }
    }
    return new Conversion(standard, LayoutFinder.find(standard, from.framework()));
  }
}
