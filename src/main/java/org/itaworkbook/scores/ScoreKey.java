package org.itaworkbook.scores;

import java.util.Comparator;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;

/** Names one score: a question in one part. Ordered by question, then by part. */
public record ScoreKey(QuestionCode question, PartId part) implements Comparable<ScoreKey> {

  private static final Comparator<ScoreKey> ORDER =
      Comparator.comparing(ScoreKey::question).thenComparing(ScoreKey::part);

  @Override
  public int compareTo(ScoreKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return question + " " + part;
  }
}
