package org.itaworkbook.workbook.writer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.opc.XmlWriter;
import org.itaworkbook.scores.Place;
import org.itaworkbook.workbook.cells.Addresses;
import org.itaworkbook.workbook.contract.EngineSheet;
import org.itaworkbook.workbook.parts.BookPart;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;

/** Puts the engine's sheets into a workbook, replaces them whole, or takes them out. */
public final class EngineSheets {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final String DRAWING_TYPE =
      "application/vnd.openxmlformats-officedocument.drawing+xml";
  private static final String CHART_TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

  private final WorkbookFile workbook;

  /** In which one sheet after the other is written. */
  private byte[] room = new byte[1 << 16];

  public EngineSheets(WorkbookFile workbook) {
    this.workbook = workbook;
  }

  /** What the sheet's tab says, or will say once it is put in. */
  public String title(EngineSheet sheet) {
    String there = workbook.engineSheets().get(sheet);
    if (there != null) {
      return there;
    }
    Set<String> taken = new HashSet<>();
    workbook.book().sheets().forEach(each -> taken.add(each.name().toLowerCase(Locale.ROOT)));
    String title = sheet.title();
    for (int number = 2; taken.contains(title.toLowerCase(Locale.ROOT)); number++) {
      title = sheet.title() + " (" + number + ")";
    }
    return title;
  }

  /** The parts and names of a sheet, put in before staff's sheets or replaced where it stands. */
  public void put(EngineSheet sheet, FinishedSheet drawn) {
    String title = title(sheet);
    Optional<Integer> position = position(title);
    boolean fresh = position.isEmpty();
    if (fresh) {
      insert(sheet, title);
      position = position(title);
    }
    int index = position.orElseThrow();
    if (fresh && sheet == EngineSheet.SUMMARY) {
      open(index);
    }
    String part = workbook.part(workbook.book().sheets().get(index)).orElseGet(this::freeName);
    workbook.parts().release(part);
    String drawing = drawn.charts().isEmpty() ? null : putCharts(sheet, part, drawn.charts());
    boolean selected = workbook.book().activeTab() == index;
    XmlWriter writer = new XmlWriter(room);
    byte[] xml =
        drawn
            .xml()
            .toXml(
                writer,
                drawing,
                selected,
                address ->
                    workbook.parts().relationships(part).addOut(OFFICE + "hyperlink", address));
    room = writer.room();
    if (fresh || !Arrays.equals(workbook.parts().read(part), xml)) {
      workbook.markRedrawn(title);
    }
    workbook.parts().add(part, SHEET_TYPE, xml);
    workbook
        .book()
        .setName(workbook.nameOf(sheet), Addresses.absolute(new Place(title, "A1")), true);
    drawn
        .xml()
        .printArea()
        .ifPresent(
            area ->
                workbook
                    .book()
                    .setSheetName("_xlnm.Print_Area", index, new Place(title, null) + "!" + area));
    if (drawn.headerRow() >= 0) {
      int row = drawn.headerRow() + 1;
      workbook
          .book()
          .setSheetName(
              "_xlnm.Print_Titles", index, new Place(title, null) + "!$" + row + ":$" + row);
    }
  }

  private void insert(EngineSheet sheet, String title) {
    int position = 0;
    Map<EngineSheet, String> titles = workbook.engineSheets();
    for (EngineSheet before : EngineSheet.values()) {
      String there = titles.get(before);
      if (before.compareTo(sheet) < 0 && there != null) {
        position = Math.max(position, position(there).orElse(-1) + 1);
      }
    }
    String part = freeName();
    workbook.parts().add(part, SHEET_TYPE, new byte[0]);
    String id =
        workbook.parts().relationships(workbook.book().part()).add(OFFICE + "worksheet", part);
    workbook.book().insertSheet(position, title, id);
  }

  /** As Excel names sheets: some programs see no others. */
  private String freeName() {
    return workbook.parts().freeName("xl/worksheets/sheet", ".xml");
  }

  private Optional<Integer> position(String title) {
    List<BookPart.Sheet> sheets = workbook.book().sheets();
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).name().equals(title)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** Opens the workbook on a sheet; no other may stay selected, or both would be typed into. */
  private void open(int position) {
    workbook.book().setActiveTab(position);
    for (SheetPart sheet : workbook.sheets()) {
      if (sheet.children().saysSelected()) {
        sheet.children().select(false);
      }
    }
  }

  private String putCharts(EngineSheet sheet, String part, List<FinishedSheet.PlacedChart> charts) {
    String drawing = free("xl/drawings/" + sheet.partName());
    List<ChartLayer.Anchor> anchors = new ArrayList<>();
    workbook.parts().add(drawing, DRAWING_TYPE, new byte[0]);
    for (FinishedSheet.PlacedChart placed : charts) {
      String chart = free("xl/charts/" + sheet.partName() + "-" + (anchors.size() + 1));
      workbook.parts().add(chart, CHART_TYPE, placed.chart().toXml());
      anchors.add(
          ChartLayer.Anchor.of(
              placed, workbook.parts().relationships(drawing).add(OFFICE + "chart", chart)));
    }
    workbook.parts().write(drawing, ChartLayer.toXml(anchors));
    return workbook.parts().relationships(part).add(OFFICE + "drawing", drawing);
  }

  private String free(String stem) {
    return workbook.parts().has(stem + ".xml")
        ? workbook.parts().freeName(stem + "-", ".xml")
        : stem + ".xml";
  }

  /** Takes them out, but that of history, which holds people's own words and nothing else does. */
  public void remove() {
    for (EngineSheet sheet : EngineSheet.values()) {
      String title = workbook.engineSheets().get(sheet);
      if (title != null && sheet == EngineSheet.HISTORY) {
        continue;
      }
      if (title != null) {
        workbook.markRedrawn(title);
        int index = position(title).orElseThrow();
        BookPart.Sheet entry = workbook.book().sheets().get(index);
        workbook
            .part(entry)
            .ifPresent(
                part -> {
                  workbook.parts().release(part);
                  workbook.parts().remove(part);
                });
        workbook.parts().relationships(workbook.book().part()).remove(entry.relationshipId());
        workbook.book().removeName(workbook.nameOf(sheet));
        workbook.book().removeSheet(index);
      } else {
        workbook.dropName(sheet);
      }
    }
    if (workbook.book().activeTab() >= workbook.book().sheets().size()) {
      workbook.book().setActiveTab(0);
    }
    leaveHistory();
    selectOpen();
  }

  /** Without the sheets before it the workbook would open on that of history. */
  private void leaveHistory() {
    String history = workbook.engineSheets().get(EngineSheet.HISTORY);
    List<BookPart.Sheet> sheets = workbook.book().sheets();
    if (!sheets.get(workbook.book().activeTab()).name().equals(history)) {
      return;
    }
    for (int i = 0; i < sheets.size(); i++) {
      if (sheets.get(i).visible() && !sheets.get(i).name().equals(history)) {
        workbook.book().setActiveTab(i);
        return;
      }
    }
  }

  private void selectOpen() {
    BookPart.Sheet open = workbook.book().sheets().get(workbook.book().activeTab());
    for (SheetPart sheet : workbook.sheets()) {
      if (sheet.name().equals(open.name())
          && sheet.children().hasView()
          && !sheet.children().isSelected()) {
        sheet.children().select(true);
      }
    }
  }
}
