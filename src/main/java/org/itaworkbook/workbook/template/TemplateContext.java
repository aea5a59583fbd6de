package org.itaworkbook.workbook.template;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of one workbook are drawn from and with.
 *
 * @param data what to fill in; null for the blank workbook
 */
record TemplateContext(
    XSSFWorkbook workbook, DrawStyles styles, Framework framework, @Nullable Scores data) {

  DrawnSheet sheet(String name, List<Integer> widths) {
    return new DrawnSheet(workbook, styles, name, widths);
  }

  /** What the workbook is called, on its first sheet and in every footer. */
  String name() {
    return Messages.thai("workbook.guide.title", framework.fiscalYear().toString());
  }

  /** The year's threshold in its shortest form, such as {@code 85}. */
  String threshold() {
    return framework.threshold().stripTrailingZeros().toPlainString();
  }
}
