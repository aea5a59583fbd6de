package org.itaworkbook.workbook.template;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaworkbook.text.Messages;

/**
 * Tells staff what belongs in a cell as they enter it, and stops what cannot be right. The texts
 * are {@code workbook.prompt.KEY.title}, {@code .text} and, where something is stopped, {@code
 * .error}.
 */
final class Prompts {

  private static final int TITLE_CHARACTERS = 32;
  private static final int TEXT_CHARACTERS = 255;

  private final XSSFSheet sheet;
  private final XSSFDataValidationHelper helper;

  Prompts(XSSFSheet sheet) {
    this.sheet = sheet;
    this.helper = new XSSFDataValidationHelper(sheet);
  }

  /** A decimal from 0 to 100. */
  void score(CellRangeAddress cells, String key) {
    DataValidationConstraint constraint =
        helper.createDecimalConstraint(OperatorType.BETWEEN, "0", "100");
    add(cells, constraint, ErrorStyle.STOP, key);
  }

  /** A whole number in a range, both ends in it. */
  void whole(CellRangeAddress cells, int least, int most, String key) {
    DataValidationConstraint constraint =
        helper.createIntegerConstraint(
            OperatorType.BETWEEN, Integer.toString(least), Integer.toString(most));
    add(cells, constraint, ErrorStyle.STOP, key);
  }

  /** One of the texts that a name or a range refers to. */
  void choice(CellRangeAddress cells, String source, String key) {
    add(cells, helper.createFormulaListConstraint(source), ErrorStyle.STOP, key);
  }

  /** One of the texts that a name refers to, or another one after a warning. */
  void suggestion(CellRangeAddress cells, String source, String key) {
    add(cells, helper.createFormulaListConstraint(source), ErrorStyle.WARNING, key);
  }

  /** A day from 2500 to 2699 of the Buddhist era, or of as many years of the common one. */
  void date(CellRangeAddress cells, String key) {
    DataValidationConstraint constraint =
        helper.createDateConstraint(OperatorType.BETWEEN, "DATE(1957,1,1)", "DATE(2699,12,31)", "");
    add(cells, constraint, ErrorStyle.STOP, key);
  }

  /** Anything. */
  void free(CellRangeAddress cells, String key) {
    DataValidation validation =
        helper.createValidation(
            new XSSFDataValidationConstraint(ValidationType.ANY, null), list(cells));
    prompt(validation, key);
    sheet.addValidationData(validation);
  }

  private void add(
      CellRangeAddress cells, DataValidationConstraint constraint, int style, String key) {
    DataValidation validation = helper.createValidation(constraint, list(cells));
    prompt(validation, key);
    validation.setEmptyCellAllowed(true);
    validation.setErrorStyle(style);
    validation.setShowErrorBox(true);
    validation.createErrorBox(
        within(TITLE_CHARACTERS, Messages.thai("workbook.prompt.error")),
        within(TEXT_CHARACTERS, Messages.thai("workbook.prompt." + key + ".error")));
    sheet.addValidationData(validation);
  }

  private static void prompt(DataValidation validation, String key) {
    validation.setShowPromptBox(true);
    validation.createPromptBox(
        within(TITLE_CHARACTERS, Messages.thai("workbook.prompt." + key + ".title")),
        within(TEXT_CHARACTERS, Messages.thai("workbook.prompt." + key + ".text")));
  }

  private static CellRangeAddressList list(CellRangeAddress cells) {
    CellRangeAddressList list = new CellRangeAddressList();
    list.addCellRangeAddress(cells);
    return list;
  }

  /** Excel takes a workbook with a longer text for a broken one. */
  private static String within(int characters, String text) {
    if (text.length() > characters) {
      throw new IllegalStateException("longer than " + characters + " characters: " + text);
    }
    return text;
  }
}
