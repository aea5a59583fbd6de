package org.itaworkbook.workbook.annotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Published;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.formulas.CellWriter;
import org.itaworkbook.workbook.formulas.LiveFormulas;
import org.itaworkbook.workbook.formulas.OwnedCells;
import org.itaworkbook.workbook.parts.BookPart;
import org.jspecify.annotations.Nullable;

/** Writes the calculated figures and the differences beside the published ones. */
public final class PublishedWriter {

  public static final String AGREES = Messages.thai("sheets.published.agrees");
  public static final String DIFFERS = Messages.thai("sheets.published.differs");

  private final OwnedCells cells;
  private final Analysis analysis;

  PublishedWriter(OwnedCells cells, Analysis analysis) {
    this.cells = cells;
    this.analysis = analysis;
  }

  /** Writes all cells; the calculated figures get defined names. */
  void write(BookPart book) {
    for (Map.Entry<FigureCode, OwnedCells.EngineCell> each : cells.calculated().entrySet()) {
      OwnedCells.EngineCell cell = each.getValue();
      if (each.getKey().equals(FigureCode.LEVEL)) {
        CellWriter.text(cell, levelName());
      } else {
        CellWriter.number(cell, analysis.figures().get(each.getKey()));
      }
      book.setName(LiveFormulas.name(each.getKey()), cells.home(each.getKey()), false);
    }
    for (Map.Entry<FigureCode, OwnedCells.EngineCell> each : cells.differences().entrySet()) {
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
