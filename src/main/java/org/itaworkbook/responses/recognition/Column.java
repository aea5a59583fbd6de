package org.itaworkbook.responses.recognition;

import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param index from 0
 * @param header as it stands, on one line
 * @param question of a column of answers
 * @param part of a column of answers whose heading names it
 * @param rank of several columns of one meaning the lowest counts first
 */
public record Column(
    int index,
    String header,
    Meaning meaning,
    @Nullable Question question,
    @Nullable Part part,
    int rank) {

  public Column {
    if (question == null && meaning == Meaning.ANSWERS) {
      throw new IllegalArgumentException("answers to no question");
    }
  }

  static Column of(int index, String header, Meaning meaning, int rank) {
    return new Column(index, header, meaning, null, null, rank);
  }
}
