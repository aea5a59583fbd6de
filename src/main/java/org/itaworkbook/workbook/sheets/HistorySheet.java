package org.itaworkbook.workbook.sheets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.text.Messages;
import org.itaworkbook.units.History;
import org.itaworkbook.units.HistoryRow;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.WebAddress;
import org.itaworkbook.workbook.cells.CellLook;
import org.itaworkbook.workbook.cells.DateSystem;
import org.itaworkbook.workbook.contract.HistoryColumn;
import org.itaworkbook.workbook.parts.StylesPart;
import org.itaworkbook.workbook.writer.FinishedSheet;
import org.itaworkbook.workbook.writer.SheetWriter;
import org.jspecify.annotations.Nullable;

/** Everything that units have reported, a row for each unit, measure and period. */
public final class HistorySheet {

  private static final int HEADER = 3;

  private final SheetWriter xml;
  private final DateSystem dates;
  private final History history;
  private int row = HEADER;

  /**
   * @param dates by which the workbook counts days
   */
  public HistorySheet(StylesPart styles, DateSystem dates, String foot, History history) {
    this.xml = new SheetWriter(styles, 24, 16, 12, 12, 18, 14, 40, 18, 34).foot(foot);
    this.dates = dates;
    this.history = history;
  }

  public FinishedSheet draw() {
    xml.text(0, 0, Messages.thai("history.title"), CellLook.TITLE);
    xml.text(
        1,
        0,
        Messages.thai(
            "history.subtitle",
            String.valueOf(history.rows().size()),
            String.valueOf(history.periods().size())),
        CellLook.SUBTITLE);
    for (HistoryColumn each : HistoryColumn.values()) {
      xml.text(HEADER, each.ordinal(), each.header(), CellLook.HEADER);
    }
    row++;
    xml.freeze(row);
    history.rows().forEach(this::draw);
    history.unread().forEach(this::drawUnread);
    return new FinishedSheet(xml, List.of(), HEADER);
  }

  private void draw(HistoryRow each) {
    Progress said = each.progress();
    for (HistoryColumn column : HistoryColumn.values()) {
      int at = column.ordinal();
      switch (column) {
        case PERIOD -> words(at, each.period().name(), CellLook.TEXT);
        case COLLECTED -> day(at, each.collected());
        case UNIT_CODE -> words(at, said.unit().value(), CellLook.CENTER);
        case MEASURE -> words(at, said.measure().value(), CellLook.CENTER);
        case STATUS -> words(at, said.status(), CellLook.CENTER);
        case PROGRESS -> xml.number(row, at, said.percent(), ProgressSheet.PERCENT);
        case EVIDENCE -> evidence(xml, row, at, said.evidence());
        case DATE -> day(at, said.date());
        case NOTE -> words(at, said.note(), CellLook.TEXT);
      }
    }
    row++;
  }

  private void drawUnread(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      words(i, cells.get(i).isEmpty() ? null : cells.get(i), CellLook.WARN);
    }
    row++;
  }

  private void day(int column, @Nullable LocalDate day) {
    xml.number(row, column, day == null ? null : dates.of(day), ProgressSheet.DATE);
  }

  private void words(int column, @Nullable String text, CellLook look) {
    if (text == null) {
      xml.blank(row, column, look);
    } else {
      xml.text(row, column, text, look);
    }
  }

  /** Writes evidence, as a link where it holds an address. */
  static void evidence(SheetWriter xml, int row, int column, @Nullable String text) {
    if (text == null) {
      xml.blank(row, column, CellLook.TEXT);
      return;
    }
    Optional<WebAddress> address = WebAddress.find(text);
    xml.text(row, column, text, address.isEmpty() ? CellLook.TEXT : CellLook.EVIDENCE);
    address.ifPresent(each -> xml.linkOut(row, column, each.target()));
  }
}
