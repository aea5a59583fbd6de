package org.itaworkbook.workbook.template;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.AgencyRow;
import org.itaworkbook.workbook.contract.AgencyRow.Item;
import org.itaworkbook.workbook.contract.CommonTable;
import org.itaworkbook.workbook.contract.HiddenNames;
import org.itaworkbook.workbook.contract.StandardSheet;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.jspecify.annotations.Nullable;

/** Draws the sheet that says whose result the workbook holds. */
final class AgencySheet {

  private static final List<Integer> WIDTHS = List.of(34, 62);
  private static final int LABEL = 0;
  private static final int VALUE = 1;
  private static final int MOST_RESPONDENTS = 9_999_999;

  private final TemplateContext drawing;
  private final @Nullable Scores data;
  private final Agency agency;
  private final DrawnSheet sheet;
  private final Prompts prompts;

  private AgencySheet(TemplateContext drawing) {
    this.drawing = drawing;
    this.data = drawing.data();
    this.agency = data == null ? Agency.UNKNOWN : data.agency();
    this.sheet = drawing.sheet(StandardSheet.AGENCY.title(), WIDTHS);
    this.prompts = new Prompts(sheet.sheet());
  }

  static void draw(TemplateContext drawing) {
    new AgencySheet(drawing).draw();
  }

  private void draw() {
    sheet.title(
        Messages.thai("workbook.guide.agency"), Messages.thai("workbook.guide.agency.help"));
    sheet.backLink();
    List<AgencyRow> rows = YearHeaders.agencyRows(drawing.framework());
    DrawnTable table = DrawnTable.draw(sheet, CommonTable.AGENCY, 0, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      int row = table.firstRow() + i;
      sheet.text(row, LABEL, DrawStyle.FIXED_BOLD, rows.get(i).label());
      value(row, rows.get(i));
      prompt(new CellRangeAddress(row, row, VALUE, VALUE), rows.get(i).item());
    }
    PageSetup.table(sheet.sheet(), false, drawing.name());
    PageSetup.screen(sheet.sheet());
  }

  private void value(int row, AgencyRow of) {
    switch (of.item()) {
      case NAME -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.name());
      case TYPE -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.type());
      case YEAR ->
          whole(row, DrawStyle.INPUT_LEFT_WHOLE, drawing.framework().fiscalYear().buddhistEra());
      case ROUND -> round(row, agency.round());
      case PREVIOUS_TOTAL ->
          sheet.number(
              row, VALUE, DrawStyle.INPUT_LEFT_SCORE, data == null ? null : data.previousTotal());
      case RESPONDENTS -> whole(row, DrawStyle.INPUT_LEFT_COUNT, respondents(of.part()));
      case CONTACT -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.contact());
      case EMAIL -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.email());
      case PHONE -> digits(row, agency.phone());
      case CODE -> digits(row, agency.code());
      case AFFILIATION -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.affiliation());
      case PROVINCE -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.province());
      case GREETING -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.letters().greeting());
      case LETTER_NOTE -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.letters().note());
      case SIGNATURE -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.letters().signature());
      case COPIES -> sheet.text(row, VALUE, DrawStyle.INPUT, agency.letters().copies());
    }
  }

  /** What keeps its first zeros. */
  private void digits(int row, @Nullable String text) {
    sheet.text(row, VALUE, DrawStyle.INPUT_LEFT_TEXT, text);
    sheet
        .sheet()
        .addIgnoredErrors(
            new CellRangeAddress(row, row, VALUE, VALUE), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  /** A round is a number to those who sort by it, but some agencies name it. */
  private void round(int row, @Nullable String round) {
    if (round != null && round.matches("[0-9]{1,3}")) {
      whole(row, DrawStyle.INPUT_LEFT_WHOLE, Integer.valueOf(round));
    } else {
      sheet.text(row, VALUE, DrawStyle.INPUT_LEFT_WHOLE, round);
    }
  }

  private void whole(int row, DrawStyle style, @Nullable Integer number) {
    sheet.number(row, VALUE, style, number == null ? null : BigDecimal.valueOf(number));
  }

  private @Nullable Integer respondents(@Nullable Part part) {
    return data == null || part == null ? null : data.respondents().get(part.figure());
  }

  private void prompt(CellRangeAddress cell, Item item) {
    switch (item) {
      case TYPE -> prompts.suggestion(cell, HiddenNames.AGENCY_TYPES, item.key());
      case YEAR -> prompts.whole(cell, 2500, 2699, item.key());
      case PREVIOUS_TOTAL -> prompts.score(cell, item.key());
      case RESPONDENTS -> prompts.whole(cell, 0, MOST_RESPONDENTS, item.key());
      case NAME,
          ROUND,
          CONTACT,
          EMAIL,
          PHONE,
          CODE,
          AFFILIATION,
          PROVINCE,
          GREETING,
          LETTER_NOTE,
          SIGNATURE,
          COPIES ->
          prompts.free(cell, item.key());
    }
  }
}
