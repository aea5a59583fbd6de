package org.itaworkbook.workbook.layout;

import java.util.Locale;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table of questions is for.
 *
 * @param part whose score a {@code SCORE} or {@code PREVIOUS} column holds; null for other roles
 *     and for a column of scores that does not say whose
 */
public record ColumnUse(QuestionColumn.Role role, @Nullable PartId part) {

  public static ColumnUse of(QuestionColumn.Role role) {
    return new ColumnUse(role, null);
  }

  /** As the answer to what was understood says it. */
  String told() {
    if (part == null) {
      return role.name().toLowerCase(Locale.ROOT);
    }
    return role == QuestionColumn.Role.SCORE ? part.value() : "previous " + part;
  }
}
