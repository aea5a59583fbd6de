package org.itaworkbook.text;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of values between commas (RFC 4180). A text that a spreadsheet would take for a formula
 * bears an apostrophe before it; a number stays one.
 */
public final class CsvRow {

  /** Begins a file, so that Excel reads it as UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Those of full width begin a formula where East Asian letters are typed. */
  private static final String FORMULA_SIGNS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private CsvRow() {}

  /** The row without its end; null is blank, and each text is on one line. */
  public static String of(List<? extends @Nullable Object> values) {
    return values.stream().map(CsvRow::value).collect(Collectors.joining(","));
  }

  private static String value(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    String line = OneLine.of(value.toString());
    String safe = !line.isEmpty() && FORMULA_SIGNS.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    return safe.matches("[^,\"]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
