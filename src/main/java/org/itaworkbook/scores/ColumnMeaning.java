package org.itaworkbook.scores;

import java.io.Serializable;
import org.itaworkbook.framework.PartId;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table of questions was taken for.
 *
 * @param part whose score a {@code SCORE} or {@code PREVIOUS} column holds; null for other kinds
 *     and for a column of scores that does not say whose
 */
public record ColumnMeaning(Kind kind, @Nullable PartId part) implements Serializable {

  /** What a column is for. */
  public enum Kind {
    INSTRUMENT("instrument"),
    NUMBER("number"),
    INDICATOR("indicator"),
    SUB_INDICATOR("subIndicator"),
    CODE("code"),
    WORDING("wording"),
    PREVIOUS("previous"),
    SCORE("score"),
    /** First part less second part. */
    GAP("gap"),
    MAINTAIN("maintain"),
    IMPROVE("improve"),
    ADVICE("advice"),
    NOTE("note");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Its word in the bundles and among the spellings of headers. */
    public String key() {
      return key;
    }
  }
}
