package org.itaworkbook.responses.statistics;

/** How large a difference is by Cliff's delta, in the words of Romano and others (2006). */
public enum Size {
  NEGLIGIBLE(0.147),
  SMALL(0.33),
  MEDIUM(0.474),
  LARGE(Double.MAX_VALUE);

  private final double below;

  Size(double below) {
    this.below = below;
  }

  public static Size of(double delta) {
    for (Size each : values()) {
      if (Math.abs(delta) < each.below) {
        return each;
      }
    }
    return LARGE;
  }
}
