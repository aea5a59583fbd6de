package org.itaworkbook.workbook.layout;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.Published;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.PublishedCode;
import org.itaworkbook.workbook.parts.CellContent;

/** The table of the figures that the assessor has published, a row for each. */
public final class PublishedTable {

  private final FoundTable table;
  private final Framework framework;
  private final ShownCells shown;
  private final Map<FigureCode, Integer> rows;

  private PublishedTable(FoundTable table, Layout layout) {
    this.table = table;
    this.framework = layout.framework();
    this.shown = layout.shown();
    this.rows = Collections.unmodifiableMap(find());
  }

  public static Optional<PublishedTable> in(Layout layout) {
    return layout
        .table(CommonColumn.PUBLISHED_SCORE)
        .map(table -> new PublishedTable(table, layout));
  }

  private Map<FigureCode, Integer> find() {
    Map<String, FigureCode> codes = PublishedCode.all(framework);
    Map<FigureCode, Integer> found = new HashMap<>();
    table
        .column(CommonColumn.PUBLISHED_CODE)
        .ifPresent(
            column -> {
              for (int row : table.rows()) {
                FigureCode code = codes.get(Alike.of(table.sheet().content(row, column).text()));
                if (code != null) {
                  found.putIfAbsent(code, row);
                }
              }
            });
    Map<FigureCode, Integer> ordered = new LinkedHashMap<>();
    for (FigureCode code : framework.publishedFigures().keySet()) {
      Integer row = found.get(code);
      if (row != null) {
        ordered.put(code, row);
      }
    }
    return ordered;
  }

  public FoundTable table() {
    return table;
  }

  /** The rows of the published figures that the year has, in its order. */
  public Map<FigureCode, Integer> rows() {
    return rows;
  }

  /**
   * What was published.
   *
   * @param findings gets what is no number
   */
  public Published read(List<Finding> findings) {
    Map<FigureCode, BigDecimal> figures = new LinkedHashMap<>();
    String level = null;
    for (Map.Entry<FigureCode, Integer> each : rows.entrySet()) {
      FigureCode code = each.getKey();
      CellContent content = shown.at(table.sheet(), each.getValue(), column());
      if (code.equals(FigureCode.LEVEL)) {
        level = content.isBlank() ? null : content.text().strip();
      } else {
        String name = Objects.requireNonNull(framework.publishedFigures().get(code)).th();
        TypedNumber.read(content, place(each.getValue()), name, findings)
            .ifPresent(value -> figures.put(code, value));
      }
    }
    return new Published(figures, level);
  }

  /** Where the published figures stand. */
  public Map<FigureCode, Place> places() {
    Map<FigureCode, Place> places = new HashMap<>();
    rows.forEach((code, row) -> places.put(code, place(row)));
    return places;
  }

  private Place place(int row) {
    return table.sheet().place(row, column());
  }

  private int column() {
    return table.column(CommonColumn.PUBLISHED_SCORE).orElseThrow();
  }
}
