package org.itaworkbook.workbook.parts;

import org.itaworkbook.opc.MarkupText;
import org.itaworkbook.workbook.cells.CellType;
import org.jspecify.annotations.Nullable;

/** What is written into a cell. */
sealed interface CellWriting {

  /** What the cell's value will be; NUMBER needs no attribute. */
  default CellType type() {
    return CellType.NUMBER;
  }

  /**
   * Whether what the cell held gives way.
   *
   * @return false for a value that a formula shows: the formula stays
   */
  default boolean replacesFormula() {
    return true;
  }

  /** Whether the cell will store a value of a type, whatever made it. */
  default boolean stores(CellType type, String value) {
    return false;
  }

  /** Writes the elements of the cell, in the schema's order. */
  void write(String prefix, StringBuilder out);

  /** Nothing; the cell keeps its look. */
  record Empty() implements CellWriting {
    @Override
    public void write(String prefix, StringBuilder out) {
      // An empty cell has no elements.
    }
  }

  /**
   * A number.
   *
   * @param digits as XML writes a double
   */
  record Number(String digits) implements CellWriting {
    @Override
    public boolean stores(CellType type, String value) {
      return type == CellType.NUMBER && digits.equals(value);
    }

    @Override
    public void write(String prefix, StringBuilder out) {
      element(prefix, "v", digits, out);
    }
  }

  /** A text, which stands in the cell and is never a formula. */
  record Text(String text) implements CellWriting {
    @Override
    public CellType type() {
      return CellType.INLINE_STRING;
    }

    @Override
    public void write(String prefix, StringBuilder out) {
      out.append('<').append(prefix).append("is>");
      element(prefix, "t", PartText.escape(text), out);
      out.append("</").append(prefix).append("is>");
    }
  }

  /**
   * A formula with the value that it has.
   *
   * @param formula without the equals sign
   * @param value a number's digits where {@code numeric}, else a text
   */
  record Formula(String formula, String value, boolean numeric) implements CellWriting {
    @Override
    public boolean stores(CellType asked, String other) {
      return type() == asked && value.equals(other);
    }

    @Override
    public CellType type() {
      return numeric ? CellType.NUMBER : CellType.STRING;
    }

    @Override
    public void write(String prefix, StringBuilder out) {
      element(prefix, "f", formula, out);
      element(prefix, "v", numeric ? value : PartText.escape(value), out);
    }
  }

  /** Another value of the formula that is there. */
  record Cached(CellType type, String value) implements CellWriting {
    @Override
    public boolean replacesFormula() {
      return false;
    }

    @Override
    public void write(String prefix, StringBuilder out) {
      element(prefix, "v", type == CellType.STRING ? PartText.escape(value) : value, out);
    }
  }

  /** Writes an element that holds a text; white space at its ends is kept. */
  static void element(String prefix, String name, String text, StringBuilder out) {
    out.append('<').append(prefix).append(name);
    if (!text.equals(text.strip())) {
      out.append(" xml:space=\"preserve\"");
    }
    out.append('>').append(MarkupText.encode(text));
    out.append("</").append(prefix).append(name).append('>');
  }

  /** The formula that will be in the cell; null for none, or for the one that is there. */
  default @Nullable String ownFormula() {
    return this instanceof Formula formula ? formula.formula() : null;
  }
}
