package org.itaworkbook.scores;

import java.io.Serializable;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;

/** Names one score: a question in one part. Ordered by question, then by part. */
public record ScoreKey(QuestionCode question, PartId part)
    implements Comparable<ScoreKey>, Serializable {

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
