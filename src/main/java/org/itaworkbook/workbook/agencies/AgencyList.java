package org.itaworkbook.workbook.agencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.workbook.intake.Intake;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.layout.ShownCells;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.jspecify.annotations.Nullable;

/**
 * A table with a row for each agency: one row of headings, and below it all rows that name one.
 *
 * @param items the column of each item; one that two columns claim is in none
 * @param others the other columns by their headings, from left to right
 */
record AgencyList(
    SheetPart sheet,
    ShownCells shown,
    int header,
    Map<Item, Integer> items,
    Map<Integer, String> others) {

  /** So far down a row of headings is sought. */
  private static final int LOWEST_HEADER = 40;

  /** An upload whose sheets are seen as tables. */
  static List<AgencyList> in(byte[] upload, UploadLimits limits) {
    WorkbookFile workbook = WorkbookFile.of(new Intake(limits).admit(upload).parts(), limits);
    ShownCells shown = new ShownCells(workbook);
    List<AgencyList> lists = new ArrayList<>();
    for (SheetPart sheet : workbook.seenFirst()) {
      if (shown.isVisible(sheet.name())) {
        in(sheet, shown).ifPresent(lists::add);
      }
    }
    return lists;
  }

  /** The first row of a sheet that names agencies and something of them. */
  private static Optional<AgencyList> in(SheetPart sheet, ShownCells shown) {
    for (int row : sheet.rowNumbers(0, LOWEST_HEADER)) {
      AgencyList list = headed(sheet, shown, row);
      if (list.items.containsKey(Item.NAME) && list.items.size() + list.others.size() > 1) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  private static AgencyList headed(SheetPart sheet, ShownCells shown, int row) {
    Map<Item, Integer> items = new EnumMap<>(Item.class);
    Map<Integer, String> others = new TreeMap<>();
    List<Item> twice = new ArrayList<>();
    for (int column : sheet.columns(row)) {
      String heading = OneLine.of(shown.text(sheet, row, column));
      Optional<Item> item = Headings.item(heading);
      if (item.isPresent() && items.put(item.get(), column) != null) {
        twice.add(item.get());
      } else if (item.isEmpty() && !heading.isEmpty()) {
        others.put(column, heading);
      }
    }
    twice.forEach(items::remove);
    return new AgencyList(sheet, shown, row, items, others);
  }

  boolean has(Item item) {
    return items.containsKey(item);
  }

  boolean hasAny(Set<Item> some) {
    return some.stream().anyMatch(items::containsKey);
  }

  /** The rows below the headings that name an agency and are no sum of others. */
  List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int row : sheet.rowNumbers()) {
      if (row > header) {
        String name = text(row, Item.NAME);
        if (name != null && !Headings.isSum(name)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** What a row says, on one line; null where it says nothing. */
  @Nullable String text(int row, Item item) {
    Integer column = items.get(item);
    if (column == null) {
      return null;
    }
    String text = OneLine.of(shown.text(sheet, row, column));
    return text.isEmpty() ? null : text;
  }

  /** The day that a cell shows; null where it shows none. */
  @Nullable LocalDate day(int row, int column) {
    return shown.day(sheet, row, column).orElse(null);
  }

  /** The texts above the headings, from the nearest up. */
  List<String> above() {
    List<String> texts = new ArrayList<>();
    for (int row : sheet.rowNumbers(0, header - 1)) {
      for (int column : sheet.columns(row)) {
        texts.add(0, OneLine.of(shown.text(sheet, row, column)));
      }
    }
    return texts;
  }
}
