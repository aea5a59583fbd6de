package org.itaworkbook.answers;

import java.util.List;
import org.itaworkbook.framework.Level;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the next level takes.
 *
 * @param level null where there is none, or none is known yet
 * @param rises the smallest change that gives it
 * @param said the same in one sentence
 * @param byActions how far the actions lead, done in their order; null where there is no next level
 *     or nothing to do, and where one of them is about a score that is probably mistyped
 */
public record NextStep(
    @Nullable Level level, List<Rise> rises, Text said, @Nullable Text byActions) {

  public NextStep {
    rises = List.copyOf(rises);
  }
}
