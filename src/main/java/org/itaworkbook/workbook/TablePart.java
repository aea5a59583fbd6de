package org.itaworkbook.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;

/**
 * An Excel table. Rows and columns count from 0; {@code lastRow} is the last row of its data.
 *
 * @param columns the names of its columns, as structured references write them
 */
record TablePart(
    String name,
    String sheet,
    int headerRow,
    int firstColumn,
    int lastRow,
    int lastColumn,
    List<String> columns) {

  TablePart {
    columns = List.copyOf(columns);
  }

  /** Reads a table part; null where the table has no header row or no sound reference. */
  static @org.jspecify.annotations.Nullable TablePart parse(String sheet, byte[] xml) {
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
          Arrays.stream(table.getTableColumns().getTableColumnArray())
              .map(CTTableColumn::getName)
              .toList());
    } catch (IllegalArgumentException e) {
      return null;
    } catch (XmlException | IOException e) {
      throw XmlDocuments.refusal(e);
    }
  }

  /** A table part whose table ends at another row. */
  static byte[] grown(byte[] xml, int lastRow) {
    try {
      TableDocument document =
          TableDocument.Factory.parse(
              new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
      CTTable table = document.getTable();
      AreaReference area = new AreaReference(table.getRef(), SpreadsheetVersion.EXCEL2007);
      String grown =
          area.getFirstCell().formatAsString()
              + ":"
              + new CellReference(lastRow, area.getLastCell().getCol()).formatAsString();
      table.setRef(grown);
      if (table.isSetAutoFilter()) {
        table.getAutoFilter().setRef(grown);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
      return out.toByteArray();
    } catch (XmlException | IOException e) {
      throw XmlDocuments.refusal(e);
    }
  }

  boolean hasHeader(int row, int column) {
    return row == headerRow && column >= firstColumn && column <= lastColumn;
  }

  /** A column as a formula names it. */
  String column(int column) {
    return name + "[" + reference(column) + "]";
  }

  /** A column's cell in the row of the formula, in the spelling that POI knows too. */
  String ownRow(int column) {
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
