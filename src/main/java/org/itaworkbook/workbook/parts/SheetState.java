package org.itaworkbook.workbook.parts;

import org.jspecify.annotations.Nullable;

/** Whether people see a sheet's tab (ECMA-376 part 1, 18.18.68). */
public enum SheetState {
  VISIBLE,
  HIDDEN,

  /** Hidden so that Excel's menu does not offer to show it; only VBA does. */
  VERY_HIDDEN;

  /** As the workbook spells it; whatever is not known hides nothing. */
  static SheetState of(@Nullable String state) {
    if (state == null) {
      return VISIBLE;
    }
    return switch (state) {
      case "hidden" -> HIDDEN;
      case "veryHidden" -> VERY_HIDDEN;
      default -> VISIBLE;
    };
  }
}
