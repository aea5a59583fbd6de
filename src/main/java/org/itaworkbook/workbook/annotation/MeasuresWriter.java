package org.itaworkbook.workbook.annotation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.MeasureProposal;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.annotation.ProposedMeasures.Proposal;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.WorkbookFile;

/**
 * Proposes one measure for each group of indicators in the table of measures. A measure whose code
 * is there already is staff's and stays as it is. The engine's own follow the figures: what nobody
 * has touched is written anew, or taken out where its group is empty.
 */
public final class MeasuresWriter {

  public static final List<CommonColumn> PROPOSED =
      List.of(
          CommonColumn.MEASURE_CODE,
          CommonColumn.MEASURE_ACTIVITY,
          CommonColumn.MEASURE_ANALYSIS,
          CommonColumn.MEASURE_STEPS,
          CommonColumn.MEASURE_PERIOD);

  private final ProposedMeasures memory;
  private final Optional<MeasureRows> table;
  private final List<MeasureProposal> proposals;
  private final Digits digits;

  public MeasuresWriter(WorkbookFile workbook, Layout layout, Analysis analysis, Digits digits) {
    this.memory = new ProposedMeasures(workbook.book());
    this.table =
        layout
            .table(CommonColumn.MEASURE_CODE)
            .map(found -> new MeasureRows(workbook, found, layout.shown()));
    this.proposals = analysis.measures();
    this.digits = digits;
  }

  /**
   * Writes what is proposed now.
   *
   * @return the codes of the measures for which the table has no room
   */
  public List<String> write() {
    List<String> left = new ArrayList<>();
    table.ifPresent(rows -> write(rows, left));
    return left;
  }

  private void write(MeasureRows rows, List<String> left) {
    Map<String, Integer> there = rows.byCode();
    Map<String, Proposal> known = new HashMap<>();
    for (Proposal each : memory.all()) {
      Optional<String> code =
          there.keySet().stream()
              .filter(key -> each.wrote(CommonColumn.MEASURE_CODE, key))
              .findFirst();
      code.ifPresentOrElse(found -> known.put(found, each), () -> memory.forget(each));
    }
    for (MeasureProposal proposal : proposals) {
      String code = proposal.plan().measureCode().key();
      Integer row = there.get(code);
      Proposal before = known.remove(code);
      if (row != null && before != null) {
        renew(rows, row, before, texts(proposal));
      } else if (row == null) {
        add(rows, proposal, left);
      }
    }
    known.forEach((code, proposal) -> takeOut(rows, there.getOrDefault(code, -1), proposal));
    rows.end();
  }

  private void add(MeasureRows rows, MeasureProposal proposal, List<String> left) {
    Optional<Integer> free = rows.free();
    if (free.isEmpty()) {
      left.add(proposal.plan().measureCode().value());
      return;
    }
    Map<CommonColumn, String> texts = texts(proposal);
    rows.write(free.get(), texts);
    Map<CommonColumn, String> kept = new EnumMap<>(texts);
    kept.computeIfPresent(CommonColumn.MEASURE_CODE, (column, code) -> MeasureRows.key(code));
    memory.add(kept, rows.isGrown(free.get()));
  }

  private void renew(MeasureRows rows, int row, Proposal before, Map<CommonColumn, String> texts) {
    Map<CommonColumn, String> fresh = new EnumMap<>(texts);
    fresh.remove(CommonColumn.MEASURE_CODE);
    fresh.keySet().removeIf(column -> !before.wrote(column, rows.text(row, column)));
    rows.write(row, fresh);
    memory.renew(before, fresh);
  }

  /** Takes out every proposal that nobody has touched, and forgets all. */
  void remove() {
    Map<String, Integer> there = table.map(MeasureRows::byCode).orElse(Map.of());
    for (Proposal each : memory.all()) {
      there.forEach(
          (code, row) -> {
            if (each.wrote(CommonColumn.MEASURE_CODE, code)) {
              table.ifPresent(rows -> takeOut(rows, row, each));
            }
          });
      memory.forget(each);
    }
    table.ifPresent(MeasureRows::end);
  }

  private void takeOut(MeasureRows rows, int row, Proposal proposal) {
    boolean untouched =
        PROPOSED.stream()
                .filter(column -> column != CommonColumn.MEASURE_CODE)
                .allMatch(column -> proposal.wrote(column, rows.text(row, column)))
            && rows.isBlankBut(row, PROPOSED);
    if (untouched) {
      rows.clear(row, PROPOSED, proposal.grown());
      memory.forget(proposal);
    }
  }

  private Map<CommonColumn, String> texts(MeasureProposal proposal) {
    Map<CommonColumn, String> texts = new EnumMap<>(CommonColumn.class);
    table.ifPresent(
        rows ->
            PROPOSED.stream()
                .filter(rows::has)
                .forEach(column -> texts.put(column, text(column, proposal))));
    return texts;
  }

  private String text(CommonColumn column, MeasureProposal proposal) {
    return switch (column) {
      case MEASURE_CODE -> proposal.plan().measureCode().value();
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
}
