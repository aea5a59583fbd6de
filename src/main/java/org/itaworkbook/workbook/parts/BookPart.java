package org.itaworkbook.workbook.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlException;
import org.itaworkbook.workbook.SchemaXml;
import org.itaworkbook.workbook.intake.Refusals;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTBookView;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDefinedName;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;

/** The workbook's list of sheets, its defined names and its views. */
public final class BookPart {

  /** A sheet in the workbook's order; the part is null for one that is missing from the zip. */
  public record Sheet(String name, String relationshipId, boolean visible) {}

  private final String part;
  private final WorkbookDocument document;
  private final Set<String> changedNames = new HashSet<>();

  /** The names of the whole workbook, in lower case: some workbooks bring very many. */
  private final NavigableMap<String, CTDefinedName> global = new TreeMap<>();

  private boolean changed;

  private BookPart(String part, WorkbookDocument document) {
    this.part = part;
    this.document = document;
    for (CTDefinedName each : names()) {
      if (!each.isSetLocalSheetId() && each.getName() != null) {
        global.putIfAbsent(key(each.getName()), each);
      }
    }
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  public static BookPart parse(String part, byte[] xml) {
    try {
      return new BookPart(
          part,
          WorkbookDocument.Factory.parse(
              new ByteArrayInputStream(xml), POIXMLTypeLoader.DEFAULT_XML_OPTIONS));
    } catch (XmlException | IOException e) {
      throw Refusals.of(e);
    }
  }

  public String part() {
    return part;
  }

  boolean changed() {
    return changed;
  }

  byte[] toXml() {
    return SchemaXml.toBytes(document);
  }

  private CTWorkbook book() {
    return document.getWorkbook();
  }

  public List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    if (book().getSheets() != null) {
      for (CTSheet sheet : book().getSheets().getSheetArray()) {
        boolean visible = !sheet.isSetState() || sheet.getState().toString().equals("visible");
        sheets.add(new Sheet(sheet.getName(), sheet.getId(), visible));
      }
    }
    return sheets;
  }

  /** Adds a sheet at a position and moves what counts sheets by position. */
  public void insertSheet(int position, String name, String relationshipId) {
    long id = 1;
    for (CTSheet sheet : book().getSheets().getSheetArray()) {
      id = Math.max(id, sheet.getSheetId() + 1);
    }
    CTSheet added = book().getSheets().insertNewSheet(position);
    added.setName(name);
    added.setSheetId(id);
    added.setId(relationshipId);
    moveIndexes(position, 1);
    changed = true;
  }

  public void removeSheet(int position) {
    book().getSheets().removeSheet(position);
    if (book().isSetDefinedNames()) {
      for (int i = book().getDefinedNames().sizeOfDefinedNameArray() - 1; i >= 0; i--) {
        CTDefinedName each = book().getDefinedNames().getDefinedNameArray(i);
        if (each.isSetLocalSheetId() && each.getLocalSheetId() == position) {
          book().getDefinedNames().removeDefinedName(i);
        }
      }
    }
    moveIndexes(position + 1, -1);
    changed = true;
  }

  private void moveIndexes(int from, int by) {
    if (book().isSetDefinedNames()) {
      for (CTDefinedName each : book().getDefinedNames().getDefinedNameArray()) {
        if (each.isSetLocalSheetId() && each.getLocalSheetId() >= from) {
          each.setLocalSheetId(each.getLocalSheetId() + by);
        }
      }
    }
    if (book().isSetBookViews()) {
      for (CTBookView view : book().getBookViews().getWorkbookViewArray()) {
        if (view.isSetActiveTab() && view.getActiveTab() >= from) {
          view.setActiveTab(view.getActiveTab() + by);
        }
        if (view.isSetFirstSheet() && view.getFirstSheet() >= from) {
          view.setFirstSheet(view.getFirstSheet() + by);
        }
      }
    }
  }

  /** The position of the sheet that is open when the workbook is. */
  public int activeTab() {
    return book().isSetBookViews() && book().getBookViews().sizeOfWorkbookViewArray() > 0
        ? (int) book().getBookViews().getWorkbookViewArray(0).getActiveTab()
        : 0;
  }

  public void setActiveTab(int position) {
    if (!book().isSetBookViews()) {
      book().addNewBookViews().addNewWorkbookView();
    }
    CTBookView view = book().getBookViews().getWorkbookViewArray(0);
    view.setActiveTab(position);
    if (view.isSetFirstSheet() && view.getFirstSheet() > position) {
      view.setFirstSheet(position);
    }
    changed = true;
  }

  /** What a name of the whole workbook stands for, without the equals sign. */
  public Optional<String> name(String name) {
    return Optional.ofNullable(global.get(key(name))).map(CTDefinedName::getStringValue);
  }

  private List<CTDefinedName> names() {
    return book().isSetDefinedNames()
        ? List.of(book().getDefinedNames().getDefinedNameArray())
        : List.of();
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
    for (CTDefinedName each : names()) {
      int sheet = each.isSetLocalSheetId() ? (int) each.getLocalSheetId() : -1;
      reader.read(each.getName(), sheet, each.getStringValue());
    }
  }

  /** All names of the whole workbook that start so, in whatever case. */
  public List<String> namesStarting(String prefix) {
    String start = key(prefix);
    List<String> found = new ArrayList<>();
    for (Map.Entry<String, CTDefinedName> each : global.tailMap(start, true).entrySet()) {
      if (!each.getKey().startsWith(start)) {
        break;
      }
      found.add(each.getValue().getName());
    }
    return found;
  }

  public void setName(String name, String formula, boolean hidden) {
    if (name(name).filter(formula::equals).isPresent()) {
      return;
    }
    CTDefinedName target = global.computeIfAbsent(key(name), fresh -> addName());
    target.setName(name);
    target.setStringValue(formula);
    changedNames.add(name);
    if (hidden) {
      target.setHidden(true);
    }
    changed = true;
  }

  /** Sets the area of a sheet's own built-in name, such as its print titles. */
  public void setSheetName(String name, int position, String formula) {
    CTDefinedName target =
        names().stream()
            .filter(
                each ->
                    each.isSetLocalSheetId()
                        && each.getLocalSheetId() == position
                        && each.getName().equals(name))
            .findFirst()
            .orElseGet(this::addName);
    target.setName(name);
    target.setLocalSheetId(position);
    target.setStringValue(formula);
    changed = true;
  }

  private CTDefinedName addName() {
    return (book().isSetDefinedNames() ? book().getDefinedNames() : book().addNewDefinedNames())
        .addNewDefinedName();
  }

  public void removeName(String name) {
    if (global.remove(key(name)) == null) {
      return;
    }
    for (int i = book().getDefinedNames().sizeOfDefinedNameArray() - 1; i >= 0; i--) {
      CTDefinedName each = book().getDefinedNames().getDefinedNameArray(i);
      if (!each.isSetLocalSheetId() && each.getName().equalsIgnoreCase(name)) {
        book().getDefinedNames().removeDefinedName(i);
        changedNames.add(name);
        changed = true;
      }
    }
    if (book().getDefinedNames().sizeOfDefinedNameArray() == 0) {
      book().unsetDefinedNames();
    }
  }
}
