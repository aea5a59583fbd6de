package org.itaworkbook.workbook.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.workbook.formulas.LiveRounding;

/**
 * Formulas over those rows of a table that meet conditions, whatever order people sort these in.
 *
 * <p>They round as the program does, half up of the exact value: sums of hundredths are made whole
 * first, and what is divided then lies on a half exactly or far from it.
 *
 * @param conditions each cell of a column equals a cell
 */
record Live(List<Condition> conditions) {

  /** A column, absolute, and the cell or constant that its cells are to equal. */
  record Condition(String column, String equal) {}

  static Live where(String column, String equal) {
    return new Live(List.of(new Condition(column, equal)));
  }

  Live {
    conditions = List.copyOf(conditions);
  }

  Live and(String column, String equal) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(new Condition(column, equal));
    return new Live(more);
  }

  /** How many rows there are. */
  String count() {
    return "COUNTIFS(" + criteria() + ")";
  }

  /** In how many of them the figure of a column is known. */
  String count(String column) {
    return count(column, "\">=0\"");
  }

  /**
   * In how many of them a column meets one more condition.
   *
   * @param criterion as COUNTIFS takes it
   */
  String count(String column, String criterion) {
    return "COUNTIFS(" + criteria() + "," + column + "," + criterion + ")";
  }

  private String criteria() {
    return conditions.stream()
        .map(each -> each.column() + "," + each.equal())
        .collect(Collectors.joining(","));
  }

  String mean(String column) {
    String hundredths = whole("SUMIFS(" + column + "," + criteria() + ")*100");
    return whole(hundredths + "/" + count(column)) + "/100";
  }

  /** For an array formula. */
  String median(String column) {
    return whole(whole("MEDIAN(" + chosen(column) + ")*200") + "/2") + "/100";
  }

  /** For an array formula. */
  String quartile(String column, int quarter) {
    String quarters = whole("QUARTILE(" + chosen(column) + "," + quarter + ")*400");
    return whole(quarters + "/4") + "/100";
  }

  private static String whole(String formula) {
    return LiveRounding.plain(formula, 0);
  }

  /** For an array formula. */
  String least(String column) {
    return "MIN(" + chosen(column) + ")";
  }

  private String chosen(String column) {
    String met =
        conditions.stream()
            .map(each -> "(" + each.column() + "=" + each.equal() + ")")
            .collect(Collectors.joining("*"));
    return "IF(" + met + "*ISNUMBER(" + column + ")," + column + ",\"\")";
  }

  /** Of a hundred, half up to 2 decimals. */
  static String percent(String n, String of) {
    return whole("10000*" + n + "/" + of) + "/100";
  }
}
