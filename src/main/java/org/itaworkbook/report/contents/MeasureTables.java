package org.itaworkbook.report.contents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.report.contents.TableRow.Cell;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.MonthSpan;

/** The measures: staff's, or the engine's proposals where the workbook has none. */
final class MeasureTables {

  private static final String BULLET = "• ";
  private static final String PLANNED = "■";
  private static final int MONTHS = 12;

  private final Analysis analysis;
  private final FiscalYear next;

  MeasureTables(Analysis analysis) {
    this.analysis = analysis;
    this.next = analysis.scores().framework().fiscalYear().next();
  }

  /** A measure as it is printed. */
  private record Line(
      String key, String activity, String analysis, String steps, String period, String unit) {}

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Measure each : analysis.scores().measures()) {
      String activity = Objects.requireNonNullElse(each.activity(), "");
      String steps = Objects.requireNonNullElse(each.steps(), "");
      if (!activity.isBlank() || !steps.isBlank()) {
        lines.add(
            new Line(
                key(each.code().value()),
                activity,
                Objects.requireNonNullElse(each.analysis(), ""),
                bullets(steps.lines().toList()),
                Objects.requireNonNullElse(each.period(), ""),
                Objects.requireNonNullElse(each.unit(), "")));
      }
    }
    return lines.isEmpty() ? proposals() : lines;
  }

  private List<Line> proposals() {
    List<Line> lines = new ArrayList<>();
    for (MeasureProposal each : analysis.measures()) {
      lines.add(
          new Line(
              key(each.plan().measureCode().value()),
              each.plan().activity().th(),
              each.analysis().th(),
              bullets(each.plan().steps().stream().map(Text::th).toList()),
              each.plan().period().th(),
              ""));
    }
    return lines;
  }

  /** A code of any spelling as the key of a row. */
  static String key(String code) {
    return code.matches("[A-Za-z0-9]{1,20}") ? code : "x" + Integer.toHexString(code.hashCode());
  }

  static String bullets(List<String> steps) {
    List<String> lines =
        steps.stream().map(MeasureTables::unmarked).filter(each -> !each.isEmpty()).toList();
    return lines.size() == 1
        ? lines.get(0)
        : lines.stream().map(BULLET::concat).collect(Collectors.joining("\n"));
  }

  /** A step without the sign or number that staff typed before it. */
  private static String unmarked(String step) {
    return step.strip().replaceFirst("^(?:[•●▪*\\-–]|[0-9๐-๙]{1,2}[.)])\\s*", "");
  }

  List<TableRow> measures() {
    return lines().stream()
        .map(
            each ->
                TableRow.data(
                    each.key(),
                    List.of(
                        Cell.words(each.activity()),
                        Cell.words(each.analysis()),
                        Cell.words(each.steps()),
                        Cell.words(each.period()),
                        Cell.words(each.unit()))))
        .toList();
  }

  /**
   * In which months of the coming year each is to be done; those that cannot be read are absent.
   */
  List<TableRow> calendar() {
    List<TableRow> rows = new ArrayList<>();
    for (Line each : lines()) {
      Optional<MonthSpan> span = MonthSpan.read(each.period(), next);
      if (span.isPresent()) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(each.activity()));
        YearMonth month = MonthSpan.start(next);
        for (int i = 0; i < MONTHS; i++) {
          cells.add(Cell.figure(span.get().holds(month.plusMonths(i)) ? PLANNED : ""));
        }
        rows.add(TableRow.data(each.key(), cells));
      }
    }
    return rows;
  }
}
