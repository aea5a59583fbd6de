package org.itaworkbook.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.scores.Published;
import org.jspecify.annotations.Nullable;

/** Writes the calculated figures and the differences beside the published ones. */
final class PublishedWriter {

  static final String AGREES = Messages.thai("sheets.published.agrees");
  static final String DIFFERS = Messages.thai("sheets.published.differs");

  private final EngineCells cells;
  private final Analysis analysis;

  PublishedWriter(EngineCells cells, Analysis analysis) {
    this.cells = cells;
    this.analysis = analysis;
  }

  /** Writes all cells; the calculated figures get defined names. */
  void write(BookPart book) {
    for (Map.Entry<FigureCode, EngineCells.EngineCell> each : cells.calculated().entrySet()) {
      EngineCells.EngineCell cell = each.getValue();
      if (each.getKey().equals(FigureCode.LEVEL)) {
        CellWriter.text(cell, levelName());
      } else {
        CellWriter.number(cell, analysis.figures().get(each.getKey()));
      }
      book.setName(LiveFormulas.name(each.getKey()), cells.home(each.getKey()), false);
    }
    for (Map.Entry<FigureCode, EngineCells.EngineCell> each : cells.differences().entrySet()) {
      if (each.getKey().equals(FigureCode.LEVEL)) {
        CellWriter.text(each.getValue(), levelVerdict());
      } else {
        CellWriter.number(each.getValue(), difference(each.getKey()));
      }
    }
  }

  private String levelName() {
    return analysis.level() == null ? "" : analysis.level().level().name().th();
  }

  private String levelVerdict() {
    String published = analysis.scores().published().level();
    if (published == null || levelName().isEmpty()) {
      return "";
    }
    return analysis.reconciliation().levelDifference() == null ? AGREES : DIFFERS;
  }

  private @Nullable BigDecimal difference(FigureCode code) {
    Published published = analysis.scores().published();
    BigDecimal there = published.figures().get(code);
    BigDecimal here = analysis.figures().get(code);
    return there == null || here == null
        ? null
        : here.subtract(there.setScale(2, RoundingMode.HALF_UP));
  }
}
