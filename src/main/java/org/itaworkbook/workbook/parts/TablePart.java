package org.itaworkbook.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.XmlException;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.SchemaXml;
import org.itaworkbook.workbook.intake.Refusals;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;

/**
 * An Excel table. Rows and columns count from 0; {@code lastRow} is the last row of its data.
 *
 * @param totals how many rows of totals follow
 * @param columns the names of its columns, as structured references write them
 */
public record TablePart(
    String name,
    String sheet,
    int headerRow,
    int firstColumn,
    int lastRow,
    int lastColumn,
    int totals,
    List<String> columns) {

  public TablePart {
    columns = List.copyOf(columns);
  }

  /** Reads a table part; null where the table has no header row or no sound reference. */
  public static @org.jspecify.annotations.Nullable TablePart parse(String sheet, byte[] xml) {
    try {
      CTTable table =
          TableDocument.Factory.parse(
                  new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
              .getTable();
      if (table.isSetHeaderRowCount() && table.getHeaderRowCount() == 0) {
        return null;
      }
      AreaReference area = new AreaReference(table.getRef(), SpreadsheetVersion.EXCEL2007);
      return new TablePart(
          table.isSetName() ? table.getName() : table.getDisplayName(),
          sheet,
          area.getFirstCell().getRow(),
          area.getFirstCell().getCol(),
          area.getLastCell().getRow() - (int) table.getTotalsRowCount(),
          area.getLastCell().getCol(),
          (int) table.getTotalsRowCount(),
          Arrays.stream(table.getTableColumns().getTableColumnArray())
              .map(CTTableColumn::getName)
              .toList());
    } catch (IllegalArgumentException e) {
      return null;
    } catch (XmlException | IOException e) {
      throw Refusals.of(e);
    }
  }

  /** A table part whose data end at another row. */
  public static byte[] resized(byte[] xml, int lastRow) {
    try {
      TableDocument document =
          TableDocument.Factory.parse(
              new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
      CTTable table = document.getTable();
      AreaReference area = new AreaReference(table.getRef(), SpreadsheetVersion.EXCEL2007);
      table.setRef(until(area, lastRow + (int) table.getTotalsRowCount()));
      if (table.isSetAutoFilter()) {
        table.getAutoFilter().setRef(until(area, lastRow));
      }
      return SchemaXml.toBytes(document);
    } catch (XmlException | IOException e) {
      throw Refusals.of(e);
    }
  }

  private static String until(AreaReference area, int lastRow) {
    return area.getFirstCell().formatAsString()
        + ":"
        + new CellReference(lastRow, area.getLastCell().getCol()).formatAsString();
  }

  public boolean hasHeader(int row, int column) {
    return row == headerRow && column >= firstColumn && column <= lastColumn;
  }

  /** A column as a formula names it. */
  public String column(int column) {
    return name + "[" + reference(column) + "]";
  }

  /** Where the column's cells stand that {@link #column} names so; empty where it is none. */
  public Optional<String> address(String named) {
    for (int column = firstColumn; column < firstColumn + columns.size(); column++) {
      if (column(column).equalsIgnoreCase(named)) {
        return Optional.of(
            new Place(sheet, null)
                + "!"
                + new CellReference(headerRow + 1, column, true, true).formatAsString()
                + ":"
                + new CellReference(lastRow, column, true, true).formatAsString());
      }
    }
    return Optional.empty();
  }

  /** A column's cell in the row of the formula, in the spelling that POI knows too. */
  public String ownRow(int column) {
    return name + "[[#This Row],[" + reference(column) + "]]";
  }

  /** A column's name with the signs that a structured reference escapes. */
  private String reference(int column) {
    StringBuilder escaped = new StringBuilder();
    for (char c : columns.get(column - firstColumn).toCharArray()) {
      if ("[]#'@".indexOf(c) >= 0) {
        escaped.append('\'');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
