package org.itaworkbook.mailing;

import java.util.Map;
import org.itaworkbook.mail.outbox.LetterCounts;
import org.itaworkbook.people.Act;

/**
 * How an outbox fares.
 *
 * @param acts how many are written down of each kind; nothing of what never happened
 * @param paused whether no letter may leave
 */
public record OutboxFigures(LetterCounts letters, Map<Act.Kind, Integer> acts, boolean paused) {

  public OutboxFigures {
    acts = Map.copyOf(acts);
  }
}
