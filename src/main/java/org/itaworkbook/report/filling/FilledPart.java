package org.itaworkbook.report.filling;

import java.io.Serializable;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What became of a part.
 *
 * @param name of its mark
 * @param changed whether something was written
 * @param stale whether people's words hold figures that are others now
 * @param text what stands there now; empty for nothing
 * @param proposal what the engine would write, where people's words stand; else null
 */
public record FilledPart(
    String name,
    PartState state,
    boolean changed,
    boolean stale,
    String text,
    @Nullable String proposal)
    implements Serializable {

  /** What people call it. */
  public Text title() {
    return PartName.of(name);
  }
}
