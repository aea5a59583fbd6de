package org.itaworkbook.workbook.agencies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.framework.FiscalYear;
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
 * @param years the columns whose headings name a year, by what else these say
 */
record AgencyList(
    SheetPart sheet,
    ShownCells shown,
    int header,
    Map<Item, Integer> items,
    Map<Integer, String> others,
    SortedMap<FiscalYear, OfYear> years) {

  /** The columns of one year, as those of the table. */
  record OfYear(Map<Item, Integer> items, Map<Integer, String> others) {}

  /** What a heading may say of a year, beside figures. */
  private static final Set<Item> OF_YEARS = EnumSet.of(Item.TOTAL, Item.LEVEL);

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
      int columns = list.items.size() + list.others.size() + list.years.size();
      if (list.items.containsKey(Item.NAME) && columns > 1) {
        return Optional.of(list);
      }
    }
    return Optional.empty();
  }

  private static AgencyList headed(SheetPart sheet, ShownCells shown, int row) {
    Map<Integer, String> plain = new TreeMap<>();
    SortedMap<FiscalYear, Map<Integer, String>> ofYears = new TreeMap<>();
    for (int column : sheet.columns(row)) {
      String heading = OneLine.of(shown.text(sheet, row, column));
      HeadingYear said = HeadingYear.of(heading);
      FiscalYear year = said.year();
      if (year != null && Headings.item(said.rest()).map(OF_YEARS::contains).orElse(true)) {
        ofYears.computeIfAbsent(year, any -> new TreeMap<>()).put(column, said.rest());
      } else if (!heading.isEmpty()) {
        plain.put(column, heading);
      }
    }
    OfYear table = sorted(plain);
    SortedMap<FiscalYear, OfYear> years = new TreeMap<>();
    ofYears.forEach((year, headings) -> years.put(year, sorted(headings)));
    return new AgencyList(sheet, shown, row, table.items, table.others, years);
  }

  private static OfYear sorted(Map<Integer, String> headings) {
    Map<Item, Integer> items = new EnumMap<>(Item.class);
    Map<Integer, String> others = new TreeMap<>();
    List<Item> twice = new ArrayList<>();
    headings.forEach(
        (column, heading) -> {
          Optional<Item> item = Headings.item(heading);
          if (item.isEmpty()) {
            others.put(column, heading);
          } else if (items.put(item.get(), column) != null) {
            twice.add(item.get());
          }
        });
    twice.forEach(items::remove);
    return new OfYear(items, others);
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
    return column == null ? null : text(row, (int) column);
  }

  /** What a cell says, on one line; null where it says nothing. */
  @Nullable String text(int row, int column) {
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
