package org.itaworkbook.workbook.filling;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.workbook.cells.Address;
import org.itaworkbook.workbook.contract.AgencyRow;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.itaworkbook.workbook.contract.YearHeaders;
import org.itaworkbook.workbook.layout.FoundTable;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.CellContent;
import org.itaworkbook.workbook.parts.SheetPart;
import org.jspecify.annotations.Nullable;

/** Fills the table of the agency. */
public final class AgencyWriter {

  private final Layout layout;

  public AgencyWriter(Layout layout) {
    this.layout = layout;
  }

  public void write(Agency agency) {
    write(AgencyRow.Item.NAME, agency.name());
    write(AgencyRow.Item.TYPE, agency.type());
    write(AgencyRow.Item.ROUND, agency.round());
    write(AgencyRow.Item.CONTACT, agency.contact());
    write(AgencyRow.Item.EMAIL, agency.email());
    write(AgencyRow.Item.PHONE, agency.phone());
    write(AgencyRow.Item.CODE, agency.code());
    write(AgencyRow.Item.AFFILIATION, agency.affiliation());
    write(AgencyRow.Item.PROVINCE, agency.province());
    write(AgencyRow.Item.GREETING, agency.letters().greeting());
    write(AgencyRow.Item.LETTER_NOTE, agency.letters().note());
    write(AgencyRow.Item.SIGNATURE, agency.letters().signature());
    write(AgencyRow.Item.COPIES, agency.letters().copies());
  }

  private void write(AgencyRow.Item item, @Nullable String text) {
    if (text != null) {
      write(item, null, (sheet, cell) -> sheet.setText(cell.row(), cell.column(), text));
    }
  }

  /**
   * Writes a number.
   *
   * @param figure whose respondents are counted; null for other items
   */
  void write(AgencyRow.Item item, @Nullable FigureCode figure, @Nullable BigDecimal number) {
    if (number != null) {
      write(
          item,
          figure,
          (sheet, cell) -> sheet.setNumber(cell.row(), cell.column(), CellContent.plain(number)));
    }
  }

  /** Writes how many answered, unless somebody has typed it already. */
  void respondentsWhereNone(FigureCode figure, int persons) {
    write(
        AgencyRow.Item.RESPONDENTS,
        figure,
        (sheet, cell) -> {
          CellContent there = sheet.content(cell.row(), cell.column());
          if (there.isBlank() && !there.formula()) {
            sheet.setNumber(cell.row(), cell.column(), Integer.toString(persons));
          }
        });
  }

  private void write(
      AgencyRow.Item item, @Nullable FigureCode figure, BiConsumer<SheetPart, Address> writing) {
    Optional<FoundTable> found = layout.table(CommonColumn.AGENCY_VALUE);
    if (found.isEmpty()) {
      return;
    }
    FoundTable table = found.get();
    int value = table.column(CommonColumn.AGENCY_VALUE).orElseThrow();
    int label = table.column(CommonColumn.AGENCY_ITEM).orElse(table.headers().firstKey());
    YearHeaders.agencyRows(layout.framework()).stream()
        .filter(row -> row.item() == item)
        .filter(row -> figure == null || row.part() != null && row.part().figure().equals(figure))
        .findFirst()
        .ifPresent(
            sought -> {
              for (int row : table.rows()) {
                if (sought.isNamed(table.sheet().content(row, label).text())) {
                  writing.accept(table.sheet(), new Address(row, value));
                }
              }
            });
  }
}
