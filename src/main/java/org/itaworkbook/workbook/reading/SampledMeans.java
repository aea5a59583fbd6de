package org.itaworkbook.workbook.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.analysis.Rounding;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.SampledMean;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** Reads back from the sheet of the data's quality what parts came to, and their errors. */
final class SampledMeans {

  private SampledMeans() {}

  /** By a part's figure; a row that is not as it was drawn is left out. */
  static Map<FigureCode, SampledMean> read(WorkbookFile workbook, Framework framework) {
    return Optional.ofNullable(workbook.engineSheets().get(EngineSheet.DATA_QUALITY))
        .flatMap(workbook::sheet)
        .map(sheet -> read(sheet, framework))
        .orElse(Map.of());
  }

  private static Map<FigureCode, SampledMean> read(SheetPart sheet, Framework framework) {
    Map<String, FigureCode> parts = new HashMap<>();
    framework.publishedInstrumentFigures().forEach((code, name) -> parts.put(name.th(), code));
    Map<FigureCode, SampledMean> read = new TreeMap<>();
    boolean isBelow = false;
    for (int row : sheet.rowNumbers()) {
      String first = sheet.content(row, 0).text().strip();
      if (isBelow && first.isEmpty()) {
        break;
      }
      FigureCode part = isBelow ? parts.get(first) : null;
      if (part != null) {
        mean(sheet, row).ifPresent(mean -> read.put(part, mean));
      }
      isBelow |= first.equals(Messages.thai("dataquality.sampled"));
    }
    return read;
  }

  private static Optional<SampledMean> mean(SheetPart sheet, int row) {
    BigDecimal mean = sheet.content(row, 1).number();
    BigDecimal error = sheet.content(row, 2).number();
    try {
      return mean == null || error == null
          ? Optional.empty()
          : Optional.of(new SampledMean(Rounding.figure(mean), error));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
