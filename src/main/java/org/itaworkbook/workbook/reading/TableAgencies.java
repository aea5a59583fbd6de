package org.itaworkbook.workbook.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.scores.DoubtedScores;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.PlainText;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.parts.SheetPart;

/**
 * The agencies that the titles of the tables name from which scores are read. Where two tables name
 * different ones, the scores of one may have been put together with those of another.
 */
final class TableAgencies {

  /** So far right of a label its name may stand. */
  private static final int BESIDE = 3;

  /** A longer text is no title. */
  private static final int LONGEST = 300;

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ)(?:ที่(?:รับการ|ถูก)?ประเมิน)?(?:\\s*[:：]\\s*|\\s+|$)(.*)");

  /** Agencies that are named by what they are. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^|[\\s(:“\"]|ของ)((?:เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\\.|อบจ\\.|มหาวิทยาลัย"
              + "|โรงเรียน|โรงพยาบาล|กรม)\\s?[\\p{IsThai}]{3,})");

  private TableAgencies() {}

  /** At most one finding, at the first title that names another agency than those before it. */
  static Optional<Finding> find(Layout layout) {
    Map<String, Place> found = new LinkedHashMap<>();
    for (QuestionTable table : layout.rows().stream().map(QuestionRow::table).distinct().toList()) {
      for (Map.Entry<String, Place> each : named(table).entrySet()) {
        for (Map.Entry<String, Place> before : found.entrySet()) {
          if (!isSame(before.getKey(), each.getKey())) {
            return Optional.of(
                DoubtedScores.agenciesOfTables(
                    each.getValue(), before.getValue(), before.getKey(), each.getKey()));
          }
        }
        found.putIfAbsent(each.getKey(), each.getValue());
      }
    }
    return Optional.empty();
  }

  /** The name of an agency nearest above a table, if there is one. */
  private static Map<String, Place> named(QuestionTable table) {
    SheetPart sheet = table.sheet();
    int top = table.titleArea().top(table.headerRow());
    for (int row = table.headerRow() - 1; row > top && row >= 0; row--) {
      List<Integer> columns =
          sheet.columns(row, table.titleArea().left() + 1, table.uses().lastKey());
      for (int column : columns) {
        String text = sheet.content(row, column).text();
        Optional<String> name = text.length() > LONGEST ? Optional.empty() : name(text);
        if (name.isPresent()) {
          int at = name.get().isEmpty() ? beside(sheet, row, column) : column;
          String said = at == column ? name.get() : sheet.content(row, at).text().strip();
          if (!said.isEmpty() && said.length() <= LONGEST) {
            return Map.of(said, sheet.place(row, at));
          }
        }
      }
    }
    return Map.of();
  }

  private static int beside(SheetPart sheet, int row, int column) {
    return sheet.columns(row, column + 1, column + BESIDE).stream()
        .filter(each -> !sheet.content(row, each).isBlank())
        .findFirst()
        .orElse(column);
  }

  /** The name in a text; blank where a label stands alone. */
  private static Optional<String> name(String text) {
    String plain = PlainText.of(text).strip();
    Matcher labelled = LABELLED.matcher(plain);
    if (labelled.matches()) {
      return Optional.of(labelled.group(1).strip());
    }
    Matcher named = NAMED.matcher(plain);
    return named.find() ? Optional.of(named.group(1).strip()) : Optional.empty();
  }

  /** Whether one name is the other, longer or cut off. */
  private static boolean isSame(String one, String other) {
    String first = Alike.of(one).replace("ฯ", "");
    String second = Alike.of(other).replace("ฯ", "");
    return first.contains(second) || second.contains(first);
  }
}
