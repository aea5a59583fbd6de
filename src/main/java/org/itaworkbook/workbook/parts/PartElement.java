package org.itaworkbook.workbook.parts;

/**
 * An element of a part and where it stands.
 *
 * @param name its local name; before that of another namespace than SpreadsheetML's stands the
 *     namespace in braces
 * @param start the first byte
 * @param openEnd the byte behind its start tag
 * @param close where its end tag starts; negative where it is start and end at once
 * @param stop the byte behind it
 */
record PartElement(String name, int start, int openEnd, int close, int stop) {

  /** By where it starts, which no other of its part does. */
  @Override
  public int hashCode() {
    return start;
  }

  /** Whether it is start and end at once. */
  boolean isEmpty() {
    return close < 0;
  }
}
