package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.SheetPart;

/** The full mark that a title over a table names: {@code คะแนนเต็ม 30 คะแนน}. */
final class FullMark {

  /** A longer text is no title. */
  private static final int LONGEST = 300;

  private static final Pattern NAMED =
      Pattern.compile("(?:เต็ม|outof|fullmarks?|fullscore|maxscore)[:=]?([0-9]{1,3})(?![0-9.])");

  private FullMark() {}

  /** That of the title nearest to a table, if it names one. */
  static Optional<BigDecimal> over(QuestionTable table) {
    SheetPart sheet = table.sheet();
    int top = table.titleArea().top(table.headerRow());
    int first = table.titleArea().left() + 1;
    for (int row = table.headerRow(); row > top; row--) {
      for (int column : sheet.columns(row, first, table.uses().lastKey())) {
        String text = sheet.content(row, column).text();
        if (text.length() <= LONGEST) {
          Matcher matcher = NAMED.matcher(Alike.of(text));
          if (matcher.find()) {
            return Optional.of(new BigDecimal(matcher.group(1)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
