package org.itaworkbook.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.framework.Digits;
import org.itaworkbook.framework.Text;

/**
 * Proposes one measure for each group of indicators in the table of measures. A measure whose code
 * is there already is staff's and stays as it is.
 */
final class MeasuresWriter {

  static final List<StandardColumn> PROPOSED =
      List.of(
          StandardColumn.MEASURE_CODE,
          StandardColumn.MEASURE_ACTIVITY,
          StandardColumn.MEASURE_ANALYSIS,
          StandardColumn.MEASURE_STEPS,
          StandardColumn.MEASURE_PERIOD);

  private final Optional<FoundTable> table;
  private final List<MeasureProposal> proposals;
  private final Digits digits;

  MeasuresWriter(Layout layout, Analysis analysis, Digits digits) {
    this.table = layout.table(StandardColumn.MEASURE_CODE);
    this.proposals = analysis.measures();
    this.digits = digits;
  }

  void write() {
    table.ifPresent(
        found -> {
          Set<String> taken = new HashSet<>();
          for (int row : found.rows()) {
            taken.add(HeaderText.alike(text(found, row, StandardColumn.MEASURE_CODE)));
          }
          for (MeasureProposal proposal : proposals) {
            if (!taken.contains(HeaderText.alike(proposal.plan().measureCode()))) {
              freeRow(found).ifPresent(row -> write(found, row, proposal));
            }
          }
        });
  }

  /** Takes out proposals that nobody has touched. */
  void remove() {
    table.ifPresent(
        found -> {
          for (int row : found.rows()) {
            for (MeasureProposal proposal : proposals) {
              if (untouched(found, row, proposal)) {
                PROPOSED.forEach(
                    each -> found.column(each).ifPresent(c -> found.sheet().clear(row, c)));
              }
            }
          }
        });
  }

  private void write(FoundTable found, int row, MeasureProposal proposal) {
    for (StandardColumn each : PROPOSED) {
      found
          .column(each)
          .ifPresent(
              column -> {
                String text = proposed(each, proposal);
                found.sheet().setText(row, column, text);
                found.sheet().fitRow(row, column, text);
              });
    }
  }

  private boolean untouched(FoundTable found, int row, MeasureProposal proposal) {
    for (int column : found.headers().keySet()) {
      String expected =
          PROPOSED.stream()
              .filter(each -> found.column(each).filter(c -> c == column).isPresent())
              .findFirst()
              .map(each -> proposed(each, proposal))
              .orElse("");
      if (!found.sheet().content(row, column).text().strip().equals(expected.strip())) {
        return false;
      }
    }
    return true;
  }

  private String proposed(StandardColumn column, MeasureProposal proposal) {
    return switch (column) {
      case MEASURE_CODE -> proposal.plan().measureCode();
      case MEASURE_ACTIVITY -> digits.in(proposal.plan().activity().th());
      case MEASURE_ANALYSIS -> digits.in(proposal.analysis().th());
      case MEASURE_STEPS ->
          digits.in(
              proposal.plan().steps().stream()
                  .map(Text::th)
                  .map(step -> "• " + step)
                  .collect(Collectors.joining("\n")));
      case MEASURE_PERIOD -> digits.in(proposal.plan().period().th());
      default -> throw new IllegalArgumentException("not proposed: " + column);
    };
  }

  private static String text(FoundTable found, int row, StandardColumn column) {
    return found.column(column).map(c -> found.sheet().content(row, c).text()).orElse("");
  }

  /** The first row of the table with nothing in it; an Excel table keeps its size. */
  private static Optional<Integer> freeRow(FoundTable found) {
    int last = found.table() == null ? lastUsed(found) + 1 : found.lastRow();
    for (int row = found.headerRow() + 1; row <= last; row++) {
      int candidate = row;
      if (found.headers().keySet().stream()
          .allMatch(column -> found.sheet().content(candidate, column).isBlank())) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static int lastUsed(FoundTable found) {
    int last = found.headerRow();
    for (int row : found.rows()) {
      last = Math.max(last, row);
    }
    return last;
  }
}
