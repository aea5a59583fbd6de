package org.itaworkbook.analysis;

import org.itaworkbook.scores.Scores;

/** Turns scores into what they mean. Stateless and thread-safe. */
public final class Analyzer {

  public Analysis analyze(Scores scores) {
    throw new UnsupportedOperationException("being built");
  }
}
