package org.itaworkbook.workbook.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.scores.DoubtedScores;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionTable;

/**
 * Rows of a table as text that hold more or fewer values than their heading has names, so that
 * scores may stand under another's name: a comma in a wording, or in place of a point, parts a
 * value in two. Such scores are withheld, and told at their row.
 */
public final class UnevenRows {

  private static final Pattern WHOLE = Pattern.compile("[0-9๐-๙]{1,3}");
  private static final Pattern DECIMALS = Pattern.compile("[0-9๐-๙]{1,2}");

  /** So many rows that look alike are told together. */
  private static final int MANY = 3;

  private final Layout layout;
  private final List<Integer> counts;

  private UnevenRows(Layout layout, List<Integer> counts) {
    this.layout = layout;
    this.counts = counts;
  }

  /**
   * Withholds their scores.
   *
   * @param counts how many values each row of the text has, blank ones too; none where it was none
   */
  public static List<Finding> withhold(Layout layout, List<Integer> counts) {
    List<Finding> findings = new ArrayList<>();
    if (!counts.isEmpty()) {
      UnevenRows uneven = new UnevenRows(layout, counts);
      layout.questionTables().forEach(table -> findings.addAll(uneven.withhold(table)));
    }
    return findings;
  }

  private List<Finding> withhold(QuestionTable table) {
    int names = Math.max(count(table.headerRow()), count(table.headerRow() - 1));
    List<QuestionRow> all = layout.rows(table);
    List<QuestionRow> uneven = new ArrayList<>();
    for (QuestionRow row : all) {
      if (isUneven(row, names, all)) {
        uneven.add(row);
      }
    }
    uneven.forEach(layout::withhold);
    List<QuestionRow> parted = uneven.stream().filter(this::holdsPartedNumber).toList();
    if (parted.size() >= MANY && parted.size() * 2 > uneven.size()) {
      List<Place> places = parted.stream().map(QuestionRow::codePlace).toList();
      List<Finding> findings = new ArrayList<>();
      findings.add(DoubtedScores.partedNumbers(places, parted.size()));
      uneven.stream()
          .filter(row -> !parted.contains(row))
          .forEach(row -> findings.add(finding(row, names)));
      return findings;
    }
    return uneven.stream().map(row -> finding(row, names)).toList();
  }

  private Finding finding(QuestionRow row, int names) {
    return DoubtedScores.unevenRow(row.codePlace(), row.question().code(), count(row.row()), names);
  }

  private int count(int row) {
    return row >= 0 && row < counts.size() ? counts.get(row) : 0;
  }

  private boolean isUneven(QuestionRow row, int names, List<QuestionRow> all) {
    int values = count(row.row());
    int filled = filled(row);
    if (filled > names || holdsOthersScore(row)) {
      return true;
    }
    if (values > names) {
      return most(row, all, each -> count(each.row()) == names);
    }
    return values < names
        && (lacksScore(row, values)
            || wordingIsNumber(row)
            || most(row, all, each -> filled(each) == names));
  }

  /** How many values a row has up to the last that is not blank. */
  private static int filled(QuestionRow row) {
    List<Integer> columns = row.table().sheet().columns(row.row());
    return columns.isEmpty() ? 0 : columns.get(columns.size() - 1) + 1;
  }

  /** Whether a number stands where scores of another instrument belong. */
  private static boolean holdsOthersScore(QuestionRow row) {
    for (Map.Entry<Integer, ColumnUse> each : row.table().uses().entrySet()) {
      PartId part = each.getValue().part();
      boolean others =
          part == null
              ? row.only() == null && row.instrument().parts().size() > 1
              : row.instrument().parts().stream().noneMatch(own -> own.id().equals(part));
      if (others && each.getValue().role() == Role.SCORE && isNumber(row, each.getKey())) {
        return true;
      }
    }
    return false;
  }

  private static boolean lacksScore(QuestionRow row, int values) {
    return row.instrument().parts().stream()
        .map(row::scoreColumn)
        .flatMap(Optional::stream)
        .anyMatch(column -> column >= values);
  }

  private static boolean wordingIsNumber(QuestionRow row) {
    return row.column(Role.WORDING).filter(column -> isNumber(row, column)).isPresent();
  }

  private static boolean isNumber(QuestionRow row, int column) {
    return ScoreText.number(row.content(column).text()).isPresent();
  }

  private static boolean most(QuestionRow row, List<QuestionRow> all, Predicate<QuestionRow> test) {
    long alike = 0;
    long those = 0;
    for (QuestionRow each : all) {
      if (each.instrument() == row.instrument()) {
        alike++;
        those += test.test(each) ? 1 : 0;
      }
    }
    return those * 2 > alike;
  }

  /** Whether two values beside each other may be what stood before and behind a decimal comma. */
  private boolean holdsPartedNumber(QuestionRow row) {
    List<Integer> columns = row.table().sheet().columns(row.row());
    for (int i = 1; i < columns.size(); i++) {
      int before = columns.get(i - 1);
      if (before + 1 == columns.get(i)
          && before > row.table().codeColumn(row.row())
          && WHOLE.matcher(row.content(before).text().strip()).matches()
          && DECIMALS.matcher(row.content(before + 1).text().strip()).matches()) {
        return true;
      }
    }
    return false;
  }
}
