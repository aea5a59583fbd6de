package org.itaworkbook.workbook.contract;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.ColumnMeaning.Kind;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A column of an instrument's table of questions.
 *
 * @param part whose score a {@code PREVIOUS} or {@code SCORE} column holds; null for other roles
 * @param header the text of its header cell, which is also its name in the table
 */
public record QuestionColumn(Role role, @Nullable Part part, String header) {

  /**
   * What a column is for, in the order in which the standard workbook draws them; the first two
   * stand in other people's tables only.
   */
  public enum Role {
    INSTRUMENT(Kind.INSTRUMENT),
    NUMBER(Kind.NUMBER),
    INDICATOR(Kind.INDICATOR),
    SUB_INDICATOR(Kind.SUB_INDICATOR),
    CODE(Kind.CODE),
    WORDING(Kind.WORDING),
    PREVIOUS(Kind.PREVIOUS),
    SCORE(Kind.SCORE),
    /** First part less second part. */
    GAP(Kind.GAP),
    MAINTAIN(Kind.MAINTAIN),
    IMPROVE(Kind.IMPROVE),
    ADVICE(Kind.ADVICE),
    NOTE(Kind.NOTE);

    /** The engine's columns by their headers. */
    private static final Map<String, Role> ENGINES =
        Arrays.stream(values())
            .filter(Role::engine)
            .collect(Collectors.toUnmodifiableMap(role -> Alike.of(role.header()), role -> role));

    private final Kind kind;

    Role(Kind kind) {
      this.kind = kind;
    }

    /** What a column of this role is understood as. */
    public Kind kind() {
      return kind;
    }

    /** Its word in the bundles and among the spellings of headers. */
    public String key() {
      return kind.key();
    }

    /** The text of its header cell where the instrument has one part, or the role no part. */
    public String header() {
      return Messages.thai("workbook.header." + key());
    }

    /** Which of the engine's columns a header is of, word for word; empty for any other. */
    public static Optional<Role> engines(String header) {
      return Optional.ofNullable(ENGINES.get(Alike.of(header)));
    }

    /** Whether the engine writes the column at each annotation; all others are staff's. */
    public boolean engine() {
      return switch (this) {
        case GAP, MAINTAIN, IMPROVE, ADVICE -> true;
        case INSTRUMENT, NUMBER, INDICATOR, SUB_INDICATOR, CODE, WORDING, PREVIOUS, SCORE, NOTE ->
            false;
      };
    }
  }
}
