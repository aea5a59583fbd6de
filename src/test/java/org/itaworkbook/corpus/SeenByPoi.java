package org.itaworkbook.corpus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTStylesheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumn;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A workbook through POI's eyes, as a second opinion on what was kept: its cells, named styles and
 * table columns, each by its place.
 */
final class SeenByPoi {

  private SeenByPoi() {}

  /** Whether POI opens a file as an .xlsx; it throws whatever it likes where it does not. */
  static boolean opens(byte[] file) {
    try (XSSFWorkbook workbook = open(file)) {
      return workbook.getNumberOfSheets() >= 0;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  /** What of one workbook is not in the other as it was; at most five places. */
  static List<String> lost(byte[] in, byte[] out) {
    Map<String, String> before;
    Map<String, String> after;
    try {
      before = view(in);
      after = view(out);
    } catch (IOException | RuntimeException e) {
      return List.of("POI does not open the result: " + e);
    }
    return before.entrySet().stream()
        .filter(each -> !each.getValue().equals(after.get(each.getKey())))
        .map(each -> each.getKey() + " was " + each.getValue() + " is " + after.get(each.getKey()))
        .limit(5)
        .toList();
  }

  private static Map<String, String> view(byte[] file) throws IOException {
    Map<String, String> view = new TreeMap<>();
    try (XSSFWorkbook workbook = open(file)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            view.put(
                sheet.getSheetName() + "!" + cell.getAddress(),
                plain(((XSSFCell) cell).getCTCell()));
          }
        }
        for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
          view.put("table " + table.getName(), columns(table));
        }
      }
      CTStylesheet styles = workbook.getStylesSource().getCTStylesheet();
      NodeList named = ((Element) styles.getDomNode()).getElementsByTagNameNS("*", "cellStyle");
      for (int i = 0; i < named.getLength(); i++) {
        Element style = (Element) named.item(i);
        String id = style.getAttribute("xfId");
        view.put(
            "style " + i,
            attributes(style) + format(styles, id.isEmpty() ? 0 : Integer.parseInt(id)));
      }
    }
    return view;
  }

  private static Map<String, String> attributes(Element element) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      attributes.put(attribute.getNodeName(), attribute.getNodeValue());
    }
    return attributes;
  }

  /** Without declarations of namespaces, which say nothing of the thing itself. */
  private static String plain(XmlObject object) {
    return object.xmlText().replaceAll(" xmlns(:\\w+)?=\"[^\"]*\"", "");
  }

  private static String format(CTStylesheet styles, int id) {
    return styles.isSetCellStyleXfs() && id < styles.getCellStyleXfs().sizeOfXfArray()
        ? plain(styles.getCellStyleXfs().getXfArray(id))
        : "";
  }

  private static String columns(XSSFTable table) {
    return Stream.of(table.getCTTable().getTableColumns().getTableColumnArray())
        .map(CTTableColumn::getName)
        .collect(Collectors.joining(" | "));
  }
}
