package org.itaworkbook.workbook.repair;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Element;

/** Formulas that Excel cannot read, or that name tables, columns and sheets that are not there. */
final class FormulaReasons {

  private final XmlParts parts;
  private final Map<String, byte[]> package_;
  private final List<String> reasons = new ArrayList<>();

  FormulaReasons(XmlParts parts, Map<String, byte[]> package_) {
    this.parts = parts;
    this.package_ = package_;
  }

  List<String> find() {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(XmlParts.zip(package_)))) {
      XSSFEvaluationWorkbook names = XSSFEvaluationWorkbook.create(workbook);
      for (int i = 0; i < parts.sheets().size(); i++) {
        check(i, names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      reasons.add("POI cannot open it: " + e);
    }
    return reasons;
  }

  private void check(int sheet, XSSFEvaluationWorkbook names) {
    Element element = parts.sheets().get(sheet);
    for (Element formula : parts.all(parts.sheetPart(element), "f")) {
      String text = formula.getTextContent();
      Element cell = (Element) formula.getParentNode();
      String place = element.getAttribute("name") + "!" + cell.getAttribute("r");
      BookReasons.sheetsIn(text).stream()
          .filter(named -> !parts.sheetNames().contains(named))
          .forEach(
              named -> reasons.add(place + " names the sheet " + named + ", which is not there"));
      int row = Integer.parseInt(cell.getAttribute("r").replaceAll("\\D", "")) - 1;
      try {
        if (!text.isEmpty()) {
          FormulaParser.parse(text, names, FormulaType.CELL, sheet, row);
        }
      } catch (FormulaParseException | IllegalArgumentException | IllegalStateException e) {
        reasons.add(place + " has a formula that is none: " + text);
      }
    }
  }
}
