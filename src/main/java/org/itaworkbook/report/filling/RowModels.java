package org.itaworkbook.report.filling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.report.contents.TableRow;
import org.itaworkbook.report.contents.TableRow.Kind;
import org.itaworkbook.report.document.Rows;
import org.itaworkbook.report.markup.Element;
import org.jspecify.annotations.Nullable;

/** The rows of a table that others are made like, one of each kind. */
final class RowModels {

  private final Map<Kind, Element> models = new EnumMap<>(Kind.class);

  private RowModels() {}

  /**
   * Finds them by their cells.
   *
   * @param rows that are to be written
   */
  static RowModels of(Element table, List<TableRow> rows) {
    RowModels models = new RowModels();
    for (Element row : table.elements("w:tr")) {
      if (!Rows.isHeader(row)) {
        for (TableRow wanted : rows) {
          if (!models.models.containsKey(wanted.kind()) && isOf(wanted, row)) {
            models.models.put(wanted.kind(), Rows.like(row));
          }
        }
      }
    }
    return models;
  }

  private static boolean isOf(TableRow wanted, Element row) {
    boolean spans =
        Rows.cells(row).stream().findFirst().filter(each -> Rows.span(each) > 1).isPresent();
    return Rows.fits(row, wanted.cells()) && spans == (wanted.kind() != Kind.DATA);
  }

  /** A new row of a kind; null where the table has none like it. */
  @Nullable Element like(Kind kind) {
    Element model = models.get(kind);
    return model == null ? null : model.copy();
  }
}
