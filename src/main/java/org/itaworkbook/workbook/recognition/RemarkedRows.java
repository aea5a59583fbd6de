package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.DoubtedScores;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.workbook.layout.QuestionRow;
import org.itaworkbook.workbook.layout.QuestionRows;
import org.itaworkbook.workbook.layout.QuestionTable;
import org.itaworkbook.workbook.layout.ShownCells;

/**
 * What becomes of scores of which a {@link TableRemark} says that they are none of this year's
 * result: where other rows hold scores of the same part they are left out; else targets are
 * withheld, and others are used. All of it is told at the remark.
 */
final class RemarkedRows {

  private final FiscalYear used;
  private final Map<TableRemark, List<QuestionRow>> remarked = new LinkedHashMap<>();

  /**
   * @param used the year of which the workbook was read
   */
  RemarkedRows(FiscalYear used) {
    this.used = used;
  }

  /**
   * Takes note of those rows of a table of which something says that they are none of this year's
   * result.
   *
   * @param drawn whether the table is one of the engine's form
   * @return the others
   */
  List<QuestionRow> apart(
      HeadedTable headed, List<QuestionRow> rows, ShownCells shown, boolean drawn) {
    List<QuestionRow> left = new ArrayList<>(rows);
    new TableRemarks(headed, shown, used)
        .of(rows, drawn)
        .forEach(
            (remark, some) -> {
              remarked.computeIfAbsent(remark, each -> new ArrayList<>()).addAll(some);
              Set<Integer> numbers =
                  some.stream().map(QuestionRow::row).collect(Collectors.toSet());
              left.removeIf(row -> numbers.contains(row.row()));
            });
    return left;
  }

  /**
   * Adds what counts of them to the rows that were read.
   *
   * @param doubted those of them that are in doubt: beside these the others of one table stay
   * @return what is to be told
   */
  List<Finding> settle(QuestionRows questions, Set<QuestionRow> doubted) {
    if (remarked.isEmpty()) {
      return List.of();
    }
    Set<FigureCode> result = new HashSet<>();
    Set<QuestionTable> own =
        remarked.values().stream()
            .flatMap(List::stream)
            .map(QuestionRow::table)
            .collect(Collectors.toSet());
    questions.all().stream()
        .filter(row -> !own.contains(row.table()) || !doubted.contains(row))
        .forEach(row -> row.claimed().forEach(part -> result.add(part.figure())));
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<TableRemark, List<QuestionRow>> each : remarked.entrySet()) {
      TableRemark remark = each.getKey();
      List<QuestionRow> apart = new ArrayList<>();
      List<QuestionRow> kept = new ArrayList<>();
      for (QuestionRow row : each.getValue()) {
        boolean elsewhere = row.claimed().stream().map(Part::figure).anyMatch(result::contains);
        (elsewhere ? apart : kept).add(row);
      }
      if (!apart.isEmpty()) {
        findings.add(
            DoubtedScores.otherScoresUsed(
                remark.place(), remark.text(), said(remark), names(apart)));
      }
      if (kept.isEmpty()) {
        continue;
      }
      boolean withheld = remark.kind() == RemarkKind.TARGET;
      kept.forEach(withheld ? questions::withhold : questions::add);
      FiscalYear year = remark.year();
      findings.add(
          year == null
              ? DoubtedScores.notResults(
                  remark.place(), remark.text(), said(remark), names(kept), withheld)
              : DoubtedScores.yearOfTable(remark.place(), remark.text(), names(kept), year, used));
    }
    return findings;
  }

  private static Object said(TableRemark remark) {
    FiscalYear year = remark.year();
    return year == null ? remark.kind().scores() : RemarkKind.ofYear(year);
  }

  private static String names(List<QuestionRow> rows) {
    Set<String> codes = new LinkedHashSet<>();
    rows.forEach(row -> codes.add(row.instrument().code().value()));
    return codes.stream().collect(Collectors.joining(", "));
  }
}
