package org.itaworkbook.scores;

import java.io.Serializable;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.jspecify.annotations.Nullable;

/** Names one score: a question in one part. Ordered by question, then by part. */
public record ScoreKey(QuestionCode question, PartId part)
    implements Comparable<ScoreKey>, Serializable {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScoreKey key && question.equals(key.question) && part.equals(key.part);
  }

  @Override
  public int hashCode() {
    return 31 * question.hashCode() + part.hashCode();
  }

  @Override
  public int compareTo(ScoreKey other) {
    int byQuestion = question.compareTo(other.question);
    return byQuestion == 0 ? part.compareTo(other.part) : byQuestion;
  }

  @Override
  public String toString() {
    return question + " " + part;
  }
}
