package org.itaworkbook.json.results;

import java.math.BigDecimal;
import org.itaworkbook.answers.Rise;
import org.itaworkbook.json.base.JsonNumbers;

/** A score and what it should become. */
record RiseJson(String question, String part, BigDecimal from, BigDecimal to) {

  static RiseJson of(Rise rise) {
    return new RiseJson(
        rise.score().question().toString(),
        rise.score().part().value(),
        JsonNumbers.figure(rise.from()),
        JsonNumbers.figure(rise.to()));
  }
}
