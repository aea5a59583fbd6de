package org.itaworkbook.workbook.recognition;

import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** Why the scores of a table may be none of this year's result, the weightiest first. */
enum RemarkKind {
  TARGET,
  OTHER_YEAR,
  FORECAST,
  DRAFT,
  GROUP,
  /** Of several agencies or years together, or of another agency. */
  WIDER;

  /** What the scores then are, as a finding says it. */
  Text scores() {
    return Messages.text("findings.remark." + name());
  }

  /** The same of another year. */
  static Text ofYear(FiscalYear year) {
    return Messages.text("findings.remark." + OTHER_YEAR, year.toString());
  }
}
