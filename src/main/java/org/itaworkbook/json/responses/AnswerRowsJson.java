package org.itaworkbook.json.responses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.json.base.LeftOut;
import org.itaworkbook.responses.scored.Scored;
import org.jspecify.annotations.Nullable;

/**
 * Rows.
 *
 * @param leftOut how many, by the reason
 * @param numbers of the first of them, by the reason, such as {@code iit.csv 12}: only for who sits
 *     at this machine and asks for them
 */
record AnswerRowsJson(
    long read,
    long counted,
    Map<String, Long> leftOut,
    @LeftOut @Nullable Map<String, List<String>> numbers) {

  static AnswerRowsJson of(Scored scored, boolean withNumbers) {
    Map<String, Long> leftOut = new LinkedHashMap<>();
    scored.leftOut().forEach((reason, n) -> leftOut.put(reason.name(), n));
    Map<String, List<String>> numbers = new LinkedHashMap<>();
    scored.rows().forEach((reason, rows) -> numbers.put(reason.name(), rows));
    return new AnswerRowsJson(
        scored.read(), scored.counted(), leftOut, withNumbers ? numbers : null);
  }
}
