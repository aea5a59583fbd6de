package org.itaworkbook.workbook.layout;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.scores.ColumnMeaning;
import org.itaworkbook.workbook.contract.QuestionColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table of questions is for.
 *
 * @param part whose score a {@code SCORE} or {@code PREVIOUS} column holds; null for other roles
 *     and for a column of scores that does not say whose
 * @param instrument whose scores alone the column holds, where others of its table hold those of
 *     other instruments; else null
 */
public record ColumnUse(
    QuestionColumn.Role role, @Nullable PartId part, @Nullable InstrumentCode instrument) {

  private static final Map<QuestionColumn.Role, ColumnUse> PLAIN =
      new EnumMap<>(QuestionColumn.Role.class);

  static {
    for (QuestionColumn.Role role : QuestionColumn.Role.values()) {
      PLAIN.put(role, new ColumnUse(role, null));
    }
  }

  /** The column of a part's scores, or of whatever has only one. */
  public ColumnUse(QuestionColumn.Role role, @Nullable PartId part) {
    this(role, part, null);
  }

  public static ColumnUse of(QuestionColumn.Role role) {
    return Objects.requireNonNull(PLAIN.get(role));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ColumnUse use
        && role == use.role
        && Objects.equals(part, use.part)
        && Objects.equals(instrument, use.instrument);
  }

  @Override
  public int hashCode() {
    return 31 * role.ordinal() + Objects.hashCode(part);
  }

  ColumnMeaning meaning() {
    return new ColumnMeaning(role.kind(), part);
  }
}
