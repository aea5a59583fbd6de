package org.itaworkbook.report;

import java.io.Serializable;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may choose about a report.
 *
 * @param digits null for those that an earlier report has, and Thai ones in a new one
 * @param publish whether it is to be a copy to publish, which remembers nothing
 */
public record ReportOptions(@Nullable Digits digits, boolean publish) implements Serializable {

  public static final ReportOptions DEFAULT = new ReportOptions(null, false);
}
