package org.itaworkbook.framework;

import java.io.Serializable;
import java.util.List;

/**
 * One of the answers that a form offers.
 *
 * @param points what it counts to a question that asks straight
 * @param words in any of which forms print it; the first is the usual one
 */
public record Choice(Points points, List<String> words) implements Serializable {

  public Choice {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a choice of " + points + " points has no words");
    }
  }
}
