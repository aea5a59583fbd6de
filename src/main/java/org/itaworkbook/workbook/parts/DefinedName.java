package org.itaworkbook.workbook.parts;

import org.itaworkbook.opc.MarkupScanner;
import org.jspecify.annotations.Nullable;

/** A name and what it stands for (ECMA-376 part 1, 18.2.5). Not thread-safe. */
final class DefinedName {

  private final @Nullable PartElement element;
  private String name;
  private String formula;
  private int sheet;
  private boolean hidden;
  private boolean rewritten;
  private boolean moved;

  private DefinedName(
      @Nullable PartElement element, String name, String formula, int sheet, boolean hidden) {
    this.element = element;
    this.name = name;
    this.formula = formula;
    this.sheet = sheet;
    this.hidden = hidden;
  }

  /** A name as it stands in the part. */
  static DefinedName read(PartOutline outline, PartElement element) {
    MarkupScanner tag = outline.tag(element);
    String sheet = tag.value("localSheetId");
    String name = tag.value("name");
    return new DefinedName(
        element,
        name == null ? "" : name,
        outline.text(element),
        sheet == null ? -1 : Integer.parseInt(sheet.strip()),
        SheetChildren.isTrue(tag.value("hidden")));
  }

  /**
   * A name that the part does not have yet.
   *
   * @param sheet the position of the sheet that it belongs to; negative for the whole workbook's
   */
  static DefinedName fresh(String name, int sheet) {
    return new DefinedName(null, name, "", sheet, false);
  }

  /** Makes it stand for something else. */
  void set(String name, String formula, boolean hidden) {
    rewritten |= !this.name.equals(name) || !this.formula.equals(formula);
    rewritten |= hidden && !this.hidden;
    this.name = name;
    this.formula = formula;
    this.hidden |= hidden;
  }

  /** Takes note that its sheet stands elsewhere now. */
  void moveTo(int position) {
    moved = true;
    sheet = position;
  }

  /** Where it stands in the part; null for one that is new. */
  @Nullable PartElement element() {
    return element;
  }

  boolean rewritten() {
    return rewritten;
  }

  boolean moved() {
    return moved;
  }

  /** Whether people do not see it. */
  boolean hidden() {
    return hidden;
  }

  /** The name, as it is spelt. */
  String name() {
    return name;
  }

  /** What it stands for, without the equals sign. */
  String formula() {
    return formula;
  }

  /** The position of the sheet that it belongs to; negative for the whole workbook's. */
  int sheet() {
    return sheet;
  }
}
