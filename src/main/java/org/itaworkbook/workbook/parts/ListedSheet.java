package org.itaworkbook.workbook.parts;

import org.jspecify.annotations.Nullable;

/**
 * A sheet as the workbook lists it.
 *
 * @param element where it stands in the part; null for one that is new
 * @param id the number that it keeps wherever it stands
 * @param relationship the id of the pointer to its part; empty where it has none
 */
public record ListedSheet(
    @Nullable PartElement element, String name, int id, String relationship, SheetState state) {

  /** The namespace of pointers. */
  public static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}
