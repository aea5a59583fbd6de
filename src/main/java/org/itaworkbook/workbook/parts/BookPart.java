package org.itaworkbook.workbook.parts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.Splices;
import org.itaworkbook.workbook.cells.DateSystem;
import org.itaworkbook.workbook.parts.BookEdits.ListedSheet;
import org.jspecify.annotations.Nullable;

/**
 * The workbook's list of sheets, its defined names and its views. Changes are kept beside what was
 * read and made as splices at the end. Not thread-safe.
 */
public final class BookPart {

  /** A sheet in the workbook's order. */
  public record Sheet(String name, String relationshipId, SheetState state) {

    public boolean visible() {
      return state == SheetState.VISIBLE;
    }
  }

  private final String part;
  private final PartOutline outline;
  private final List<ListedSheet> sheets = new ArrayList<>();
  private final List<DefinedName> names = new ArrayList<>();
  private final Set<String> changedNames = new HashSet<>();

  /** The names of the whole workbook, in lower case: some workbooks bring very many. */
  private final NavigableMap<String, DefinedName> global = new TreeMap<>();

  /** The open and the first visible tab of each view; null where it says none. */
  private final List<@Nullable Integer> active = new ArrayList<>();

  private final List<@Nullable Integer> first = new ArrayList<>();

  private BookPart(String part, PartOutline outline) {
    this.part = part;
    this.outline = outline;
    outline.items("sheets", "sheet").forEach(each -> sheets.add(sheet(each)));
    for (PartElement each : outline.items("definedNames", "definedName")) {
      DefinedName name = DefinedName.read(outline, each);
      names.add(name);
      if (name.sheet() < 0) {
        global.putIfAbsent(key(name.name()), name);
      }
    }
    for (PartElement each : outline.items("bookViews", "workbookView")) {
      MarkupScanner view = outline.tag(each);
      active.add(number(view.value("activeTab")));
      first.add(number(view.value("firstSheet")));
    }
  }

  /** From which day the workbook counts its days. */
  public DateSystem dates() {
    PartElement properties = outline.child("workbookPr");
    String from1904 = properties == null ? null : outline.tag(properties).value("date1904");
    boolean set = from1904 != null && (from1904.equals("1") || from1904.equals("true"));
    return set ? DateSystem.FROM_1904 : DateSystem.FROM_1900;
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text.strip());
  }

  private ListedSheet sheet(PartElement element) {
    MarkupScanner tag = outline.tag(element);
    String relationship = null;
    String prefix = outline.prefix(ListedSheet.RELATIONSHIPS);
    if (prefix != null) {
      relationship = tag.value(prefix + "id");
    }
    for (int i = 0; relationship == null && i < tag.attributes().size(); i++) {
      boolean id = tag.attributes().localName(i).equals("id");
      relationship = id ? tag.attributes().value(i) : null;
    }
    return new ListedSheet(
        element,
        String.valueOf(tag.value("name")),
        Objects.requireNonNullElse(number(tag.value("sheetId")), 0),
        relationship == null ? "" : relationship,
        SheetState.of(tag.value("state")));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  public static BookPart parse(String part, byte[] xml, PartReading reading) {
    return new BookPart(part, reading.read(part, xml, bytes -> new PartOutline(bytes, "workbook")));
  }

  public String part() {
    return part;
  }

  /** All changes as splices of the part as it was read. */
  Splices splices() {
    return new BookEdits(outline).splices(sheets, names, active, first);
  }

  public List<Sheet> sheets() {
    return sheets.stream()
        .map(each -> new Sheet(each.name(), each.relationship(), each.state()))
        .toList();
  }

  /** Adds a sheet at a position and moves what counts sheets by position. */
  public void insertSheet(int position, String name, String relationshipId) {
    int id = 1;
    for (ListedSheet sheet : sheets) {
      id = Math.max(id, sheet.id() + 1);
    }
    sheets.add(position, new ListedSheet(null, name, id, relationshipId, SheetState.VISIBLE));
    moveIndexes(position, 1);
  }

  public void removeSheet(int position) {
    sheets.remove(position);
    for (DefinedName each : List.copyOf(names)) {
      if (each.sheet() == position) {
        names.remove(each);
      }
    }
    moveIndexes(position + 1, -1);
  }

  private void moveIndexes(int from, int by) {
    for (DefinedName each : names) {
      if (each.sheet() >= from) {
        each.moveTo(each.sheet() + by);
      }
    }
    active.replaceAll(tab -> tab != null && tab >= from ? Integer.valueOf(tab + by) : tab);
    first.replaceAll(tab -> tab != null && tab >= from ? Integer.valueOf(tab + by) : tab);
  }

  /** The position of the sheet that is open when the workbook is. */
  public int activeTab() {
    Integer tab = active.isEmpty() ? null : active.get(0);
    return tab == null ? 0 : tab;
  }

  public void setActiveTab(int position) {
    if (active.isEmpty()) {
      active.add(position);
      first.add(null);
      return;
    }
    active.set(0, position);
    Integer tab = first.get(0);
    if (tab != null && tab > position) {
      first.set(0, position);
    }
  }

  /** What a name of the whole workbook stands for, without the equals sign. */
  public Optional<String> name(String name) {
    return Optional.ofNullable(global.get(key(name))).map(DefinedName::formula);
  }

  /** Whether people do not see a name of the whole workbook. */
  public boolean isHidden(String name) {
    DefinedName found = global.get(key(name));
    return found != null && found.hidden();
  }

  /** Whether a name stands for anything, be it on one sheet only. */
  public boolean isTaken(String name) {
    return names.stream().anyMatch(each -> each.name().equalsIgnoreCase(name));
  }

  /** The names of the whole workbook that stand for something else than when it was read. */
  public Set<String> changedNames() {
    return Collections.unmodifiableSet(changedNames);
  }

  /** Takes a defined name, the position of the sheet it belongs to, and what it stands for. */
  @FunctionalInterface
  public interface NameReader {

    /**
     * @param sheet negative for a name of the whole workbook
     */
    void read(String name, int sheet, String formula);
  }

  public void forEachName(NameReader reader) {
    names.forEach(each -> reader.read(each.name(), each.sheet(), each.formula()));
  }

  /** All names of the whole workbook that start so, in whatever case. */
  public List<String> namesStarting(String prefix) {
    String start = key(prefix);
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, DefinedName> each : global.tailMap(start, true).entrySet()) {
      if (!each.getKey().startsWith(start)) {
        break;
      }
      found.add(each.getValue().name());
    }
    return found;
  }

  public void setName(String name, String formula, boolean hidden) {
    if (name(name).filter(formula::equals).isPresent()) {
      return;
    }
    DefinedName target = global.get(key(name));
    if (target == null) {
      target = DefinedName.fresh(name, -1);
      names.add(target);
      global.put(key(name), target);
    }
    target.set(name, formula, hidden);
    changedNames.add(name);
  }

  /** Sets the area of a sheet's own built-in name, such as its print titles. */
  public void setSheetName(String name, int position, String formula) {
    DefinedName target =
        names.stream()
            .filter(each -> each.sheet() == position && each.name().equals(name))
            .findFirst()
            .orElse(null);
    if (target == null) {
      target = DefinedName.fresh(name, position);
      names.add(target);
    }
    target.set(name, formula, false);
  }

  /** What a sheet's own built-in name stands for. */
  public Optional<String> sheetName(String name, int position) {
    return names.stream()
        .filter(each -> each.sheet() == position && each.name().equals(name))
        .map(DefinedName::formula)
        .findFirst();
  }

  /** Takes out a sheet's own built-in name. */
  public void removeSheetName(String name, int position) {
    names.removeIf(each -> each.sheet() == position && each.name().equals(name));
  }

  public void removeName(String name) {
    if (global.remove(key(name)) == null) {
      return;
    }
    boolean removed =
        names.removeIf(each -> each.sheet() < 0 && each.name().equalsIgnoreCase(name));
    if (removed) {
      changedNames.add(name);
    }
  }
}
