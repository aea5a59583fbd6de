package org.itaworkbook.workbook.template;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties.CustomProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.workbook.contract.AgencyRow;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.CommonTable;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.PublishedCode;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a standard score workbook has to have, however staff restyle it: everything that the reader
 * and the annotator go by, what is promised of its print and its prompts, and nothing that makes
 * Excel repair it.
 */
final class StandardWorkbookContract {

  private final XSSFWorkbook workbook;
  private final Framework framework;
  private final List<String> violations = new ArrayList<>();
  private final DataFormatter formatter = new DataFormatter();

  private StandardWorkbookContract(XSSFWorkbook workbook, Framework framework) {
    this.workbook = workbook;
    this.framework = framework;
  }

  /** What a workbook lacks, each as a sentence; empty for one that keeps the contract. */
  static List<String> violations(XSSFWorkbook workbook, Framework framework) {
    StandardWorkbookContract contract = new StandardWorkbookContract(workbook, framework);
    contract.checkSheets();
    contract.checkNames();
    contract.checkProperties();
    contract.checkTables();
    contract.checkRows();
    contract.checkPrompts();
    return contract.violations;
  }

  private void checkSheets() {
    List<String> expected = new ArrayList<>();
    expected.add(StandardSheet.GUIDE.title());
    expected.add(StandardSheet.AGENCY.title());
    framework.instruments().forEach(instrument -> expected.add(YearHeaders.sheet(instrument)));
    expected.add(StandardSheet.PUBLISHED.title());
    expected.add(StandardSheet.UNITS.title());
    expected.add(StandardSheet.MEASURES.title());
    List<String> there = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      if (expected.contains(sheet.getSheetName()) && !workbook.isSheetHidden(i)) {
        there.add(sheet.getSheetName());
        require(!text(sheet, 0, 0).isBlank(), "A1 of " + sheet.getSheetName() + " has no title");
        violations.addAll(PrintContract.violations(sheet));
      }
    }
    require(there.equals(expected), "the sheets are " + there + ", not " + expected);
  }

  private void checkNames() {
    Set<String> seen = new HashSet<>();
    for (XSSFName name : workbook.getAllNames()) {
      String key = name.getNameName().toLowerCase(Locale.ROOT) + name.getSheetIndex();
      require(seen.add(key), "the name " + name.getNameName() + " is defined twice");
      require(
          !name.getRefersToFormula().contains("#REF!"), name.getNameName() + " refers to nothing");
      require(
          workbook.getTable(name.getNameName()) == null, name.getNameName() + " is a table too");
    }
    XSSFName threshold = workbook.getName(HiddenNames.THRESHOLD);
    require(
        threshold != null
            && framework.threshold().compareTo(new BigDecimal(threshold.getRefersToFormula())) == 0,
        HiddenNames.THRESHOLD + " is not " + framework.threshold());
  }

  private void checkProperties() {
    CustomProperties custom = workbook.getProperties().getCustomProperties();
    requireProperty(custom, HiddenNames.TEMPLATE, HiddenNames.SCORES);
    requireProperty(custom, HiddenNames.VERSION, StandardWorkbook.VERSION);
    requireProperty(custom, HiddenNames.FISCAL_YEAR, framework.fiscalYear().toString());
    require(
        custom.contains(HiddenNames.ROUND), "the property " + HiddenNames.ROUND + " is missing");
    var core = workbook.getProperties().getCoreProperties();
    require(core.getTitle() != null && core.getCreator() != null, "title or author is missing");
  }

  private void requireProperty(CustomProperties custom, String name, String value) {
    require(
        custom.contains(name) && value.equals(custom.getProperty(name).getLpwstr()),
        "the property " + name + " is not " + value);
  }

  private void checkTables() {
    for (CommonTable table : CommonTable.values()) {
      checkTable(
          table.tableName(),
          table.sheet().title(),
          table.columns().stream().map(CommonColumn::header).toList());
    }
    for (Instrument instrument : framework.instruments()) {
      checkTable(
          YearHeaders.table(instrument),
          YearHeaders.sheet(instrument),
          YearHeaders.questionColumns(instrument).stream().map(QuestionColumn::header).toList());
    }
    Set<Long> ids = new HashSet<>();
    workbook.forEach(
        sheet ->
            ((XSSFSheet) sheet)
                .getTables()
                .forEach(
                    table ->
                        require(
                            ids.add(table.getCTTable().getId()),
                            "two tables have the id " + table.getCTTable().getId())));
  }

  private void checkTable(String name, String sheet, List<String> headers) {
    XSSFTable table = workbook.getTable(name);
    if (table == null) {
      violations.add("there is no table " + name);
      return;
    }
    require(table.getSheetName().equals(sheet), name + " is not on the sheet " + sheet);
    require(table.getHeaderRowCount() == 1, name + " has no header row");
    List<String> names = table.getColumns().stream().map(column -> column.getName()).toList();
    require(new HashSet<>(names).size() == names.size(), name + " has a header twice");
    for (String header : headers) {
      require(names.contains(header), name + " has no column " + header);
    }
    for (int i = 0; i < names.size(); i++) {
      String shown =
          text(table.getXSSFSheet(), table.getStartRowIndex(), table.getStartColIndex() + i);
      require(
          shown.equals(names.get(i)),
          "a column of " + name + " is named " + names.get(i) + ", its header says " + shown);
    }
  }

  private void checkRows() {
    requireRows(
        CommonTable.AGENCY.tableName(),
        CommonColumn.AGENCY_ITEM.header(),
        YearHeaders.agencyRows(framework).stream().map(AgencyRow::label).toList());
    requireRows(
        CommonTable.PUBLISHED.tableName(),
        CommonColumn.PUBLISHED_CODE.header(),
        framework.publishedFigures().keySet().stream()
            .map(figure -> PublishedCode.of(framework, figure))
            .toList());
    List<String> ranked = new ArrayList<>();
    for (Instrument instrument : framework.instruments()) {
      requireRows(
          YearHeaders.table(instrument),
          Role.CODE.header(),
          instrument.questions().stream().map(question -> question.code().toString()).toList());
      requireRows(
          YearHeaders.table(instrument),
          Role.WORDING.header(),
          instrument.questions().stream().map(Question::wording).toList());
      if (instrument.answerScale() != null) {
        instrument.parts().forEach(part -> ranked.addAll(Collections.nCopies(5, part.name().th())));
      }
    }
    requireRows(
        CommonTable.ASSESSOR_LOWEST.tableName(), CommonColumn.LOWEST_INSTRUMENT.header(), ranked);
  }

  private void requireRows(String table, String header, List<String> expected) {
    List<String> there = cells(table, header).stream().map(this::shown).toList();
    require(
        there.equals(expected), header + " of " + table + " has " + there + ", not " + expected);
  }

  private void checkPrompts() {
    for (Instrument instrument : framework.instruments()) {
      for (QuestionColumn column : YearHeaders.questionColumns(instrument)) {
        if (column.part() != null) {
          cells(YearHeaders.table(instrument), column.header()).forEach(this::requireScorePrompt);
        }
      }
    }
    List<Cell> codes =
        cells(CommonTable.PUBLISHED.tableName(), CommonColumn.PUBLISHED_CODE.header());
    List<Cell> published =
        cells(CommonTable.PUBLISHED.tableName(), CommonColumn.PUBLISHED_SCORE.header());
    for (int i = 0; i < published.size(); i++) {
      if (i < codes.size()
          && shown(codes.get(i)).equals(PublishedCode.of(framework, FigureCode.LEVEL))) {
        requirePrompt(published.get(i), ValidationType.LIST);
      } else {
        requireScorePrompt(published.get(i));
      }
    }
    cells(CommonTable.ASSESSOR_LOWEST.tableName(), CommonColumn.LOWEST_CODE.header())
        .forEach(cell -> requirePrompt(cell, ValidationType.LIST));
    cells(CommonTable.MEASURES.tableName(), CommonColumn.MEASURE_STATUS.header())
        .forEach(cell -> requirePrompt(cell, ValidationType.LIST));
    cells(CommonTable.MEASURES.tableName(), CommonColumn.MEASURE_PROGRESS.header())
        .forEach(this::requireScorePrompt);
  }

  private void requireScorePrompt(Cell cell) {
    requirePrompt(cell, ValidationType.DECIMAL)
        .ifPresent(
            constraint ->
                require(
                    "0".equals(constraint.getFormula1()) && "100".equals(constraint.getFormula2()),
                    place(cell) + " takes other figures than 0 to 100"));
  }

  private Optional<DataValidationConstraint> requirePrompt(Cell cell, int type) {
    for (XSSFDataValidation each : ((XSSFSheet) cell.getSheet()).getDataValidations()) {
      boolean here =
          Arrays.stream(each.getRegions().getCellRangeAddresses()).anyMatch(r -> r.isInRange(cell));
      if (here && each.getValidationConstraint().getValidationType() == type) {
        require(
            fits(each.getPromptBoxTitle(), 32)
                && fits(each.getPromptBoxText(), 255)
                && fits(each.getErrorBoxTitle(), 32)
                && fits(each.getErrorBoxText(), 255)
                && fits(each.getValidationConstraint().getFormula1(), 255),
            place(cell) + " has a prompt or list that is missing or too long");
        return Optional.of(each.getValidationConstraint());
      }
    }
    violations.add(place(cell) + " takes anything");
    return Optional.empty();
  }

  /** The cells under a header; none where the table or the column is missing. */
  private List<Cell> cells(String tableName, String header) {
    XSSFTable table = workbook.getTable(tableName);
    if (table == null || table.findColumnIndex(header) < 0) {
      return List.of();
    }
    List<Cell> cells = new ArrayList<>();
    for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
      XSSFRow there = table.getXSSFSheet().getRow(row);
      cells.add(there.getCell(table.getStartColIndex() + table.findColumnIndex(header)));
    }
    return cells;
  }

  private String text(XSSFSheet sheet, int row, int column) {
    XSSFRow there = sheet.getRow(row);
    return there == null ? "" : shown(there.getCell(column));
  }

  private String shown(@Nullable Cell cell) {
    return cell == null ? "" : formatter.formatCellValue(cell);
  }

  private static boolean fits(@Nullable String text, int most) {
    return text != null && !text.isBlank() && text.length() <= most;
  }

  private static String place(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + new CellReference(cell).formatAsString(false);
  }

  private void require(boolean kept, String violation) {
    if (!kept) {
      violations.add(violation);
    }
  }
}
