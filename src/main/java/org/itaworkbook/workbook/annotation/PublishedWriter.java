package org.itaworkbook.workbook.annotation;

import java.math.BigDecimal;
import java.util.Map;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Published;
import org.itaworkbook.workbook.contract.LevelVerdict;
import org.itaworkbook.workbook.formulas.OwnedCell;
import org.itaworkbook.workbook.formulas.OwnedCells;
import org.itaworkbook.workbook.layout.EngineNames;
import org.itaworkbook.workbook.parts.BookPart;
import org.jspecify.annotations.Nullable;

/** Writes the calculated figures and the differences beside the published ones. */
public final class PublishedWriter {

  private final OwnedCells cells;
  private final Analysis analysis;

  PublishedWriter(OwnedCells cells, Analysis analysis) {
    this.cells = cells;
    this.analysis = analysis;
  }

  /** Writes all cells; the calculated figures get defined names. */
  void write(BookPart book, EngineNames names) {
    for (Map.Entry<FigureCode, OwnedCell> each : cells.calculated().entrySet()) {
      OwnedCell cell = each.getValue();
      if (each.getKey().equals(FigureCode.LEVEL)) {
        cell.write(levelName());
      } else {
        cell.write(analysis.figures().get(each.getKey()));
      }
      book.setName(names.of(each.getKey()), cells.home(each.getKey()), false);
    }
    for (Map.Entry<FigureCode, OwnedCell> each : cells.differences().entrySet()) {
      if (each.getKey().equals(FigureCode.LEVEL)) {
        each.getValue().write(levelVerdict());
      } else {
        each.getValue().write(difference(each.getKey()));
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
    return analysis.reconciliation().levelDifference() == null
        ? LevelVerdict.AGREES.text()
        : LevelVerdict.DIFFERS.text();
  }

  private @Nullable BigDecimal difference(FigureCode code) {
    Published published = analysis.scores().published();
    BigDecimal there = published.figures().get(code);
    BigDecimal here = analysis.figures().get(code);
    return there == null || here == null ? null : here.subtract(Rounding.figure(there));
  }
}
