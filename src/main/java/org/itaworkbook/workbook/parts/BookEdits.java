package org.itaworkbook.workbook.parts;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupText;
import org.itaworkbook.opc.Splices;
import org.jspecify.annotations.Nullable;

/** The changes of a workbook's own part as splices. */
final class BookEdits {

  /** The order of a workbook's children (ECMA-376 part 1, 18.2.27). */
  private static final List<String> ORDER =
      List.of(
          "fileVersion",
          "fileSharing",
          "workbookPr",
          "workbookProtection",
          "bookViews",
          "sheets",
          "functionGroups",
          "externalReferences",
          "definedNames",
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  /**
   * A sheet as the workbook lists it.
   *
   * @param element where it stands in the part; null for one that is new
   * @param id the number that it keeps wherever it stands
   * @param relationship the id of the pointer to its part; empty where it has none
   */
  record ListedSheet(
      @Nullable PartElement element, String name, int id, String relationship, SheetState state) {

    /** The namespace of pointers. */
    static final String RELATIONSHIPS =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  }

  private final PartOutline outline;
  private final Splices splices;

  /** Changes of the part that an outline was made of. */
  BookEdits(PartOutline outline) {
    this.outline = outline;
    this.splices = new Splices(outline.part());
  }

  /**
   * What leads from the part as it was read to what is wanted.
   *
   * @param active the open tab of each view; null where it says none
   * @param first the first tab in sight of each view; null where it says none
   */
  Splices splices(
      List<ListedSheet> sheets,
      List<DefinedName> names,
      List<@Nullable Integer> active,
      List<@Nullable Integer> first) {
    views(active, first);
    sheets(sheets);
    names(names);
    return splices;
  }

  private void views(List<@Nullable Integer> active, List<@Nullable Integer> first) {
    List<PartElement> views = outline.items("bookViews", "workbookView");
    for (int i = 0; i < views.size(); i++) {
      TagEdit view = new TagEdit(outline.part(), views.get(i).start(), splices);
      setNumber(view, "activeTab", active.get(i));
      setNumber(view, "firstSheet", first.get(i));
    }
    if (views.isEmpty() && !active.isEmpty()) {
      String p = outline.prefix();
      String view = "<" + p + "workbookView activeTab=\"" + active.get(0) + "\"/>";
      PartElement list = outline.child("bookViews");
      if (list == null) {
        String around = p + "bookViews>";
        outline.insert(splices, ORDER, "bookViews", "<" + around + view + "</" + around);
      } else {
        putInto(list, view);
      }
    }
  }

  private static void setNumber(TagEdit tag, String attribute, @Nullable Integer number) {
    String there = tag.value(attribute);
    Integer now = there == null ? null : Integer.valueOf(there.strip());
    if (!Objects.equals(now, number)) {
      tag.set(attribute, number == null ? null : number.toString());
    }
  }

  private void putInto(PartElement list, String items) {
    if (list.isEmpty()) {
      new TagEdit(outline.part(), list.start(), splices).fill(items);
    } else {
      splices.insert(list.close(), items);
    }
  }

  private void sheets(List<ListedSheet> sheets) {
    Set<PartElement> left = new HashSet<>(outline.items("sheets", "sheet"));
    StringBuilder before = new StringBuilder();
    for (ListedSheet each : sheets) {
      PartElement element = each.element();
      if (element == null) {
        before.append(sheet(each));
      } else {
        left.remove(element);
        if (!before.isEmpty()) {
          splices.insert(element.start(), before.toString());
          before.setLength(0);
        }
      }
    }
    left.forEach(each -> splices.remove(each.start(), each.stop()));
    PartElement list = outline.child("sheets");
    if (!before.isEmpty() && list != null) {
      putInto(list, before.toString());
    }
  }

  private String sheet(ListedSheet sheet) {
    String prefix = outline.prefix(ListedSheet.RELATIONSHIPS);
    String id =
        prefix == null ? "xmlns:r=\"" + ListedSheet.RELATIONSHIPS + "\" r:id" : prefix + "id";
    return "<"
        + outline.prefix()
        + "sheet name=\""
        + MarkupText.encodeAttribute(sheet.name())
        + "\" sheetId=\""
        + sheet.id()
        + "\" "
        + id
        + "=\""
        + MarkupText.encodeAttribute(sheet.relationship())
        + "\"/>";
  }

  private void names(List<DefinedName> names) {
    List<PartElement> there = outline.items("definedNames", "definedName");
    Set<PartElement> left = new HashSet<>(there);
    StringBuilder fresh = new StringBuilder();
    for (DefinedName each : names) {
      PartElement element = each.element();
      if (element == null) {
        fresh.append(name(each));
      } else {
        left.remove(element);
        change(each, element);
      }
    }
    PartElement list = outline.child("definedNames");
    if (list != null && left.size() == there.size() && fresh.isEmpty() && !left.isEmpty()) {
      splices.remove(list.start(), list.stop());
      return;
    }
    left.forEach(each -> splices.remove(each.start(), each.stop()));
    if (fresh.isEmpty()) {
      return;
    }
    if (list == null) {
      String around = outline.prefix() + "definedNames>";
      outline.insert(splices, ORDER, "definedNames", "<" + around + fresh + "</" + around);
    } else {
      putInto(list, fresh.toString());
    }
  }

  private void change(DefinedName name, PartElement element) {
    if (!name.rewritten() && !name.moved()) {
      return;
    }
    TagEdit tag = new TagEdit(outline.part(), element.start(), splices);
    if (name.moved()) {
      tag.set("localSheetId", Integer.toString(name.sheet()));
    }
    if (name.rewritten()) {
      tag.set("name", name.name());
      MarkupScanner scanner = outline.tag(element);
      if (name.hidden() && !SheetChildren.isTrue(scanner.value("hidden"))) {
        tag.set("hidden", "1");
      }
      String text = MarkupText.encode(name.formula());
      if (element.isEmpty()) {
        tag.fill(text);
      } else {
        splices.replace(element.openEnd(), element.close(), text);
      }
    }
  }

  private String name(DefinedName name) {
    String tag = outline.prefix() + "definedName";
    return "<"
        + tag
        + " name=\""
        + MarkupText.encodeAttribute(name.name())
        + "\""
        + (name.sheet() < 0 ? "" : " localSheetId=\"" + name.sheet() + "\"")
        + (name.hidden() ? " hidden=\"1\"" : "")
        + ">"
        + MarkupText.encode(name.formula())
        + "</"
        + tag
        + ">";
  }
}
