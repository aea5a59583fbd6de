package org.itaworkbook.workbook.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Level;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Palette;
import org.itaworkbook.workbook.cells.CellLook;
import org.jspecify.annotations.Nullable;

/**
 * The colours of figures by the least totals of a year's levels: blue from the threshold on, orange
 * below it, the darker the further. Eyes that see no red tell them apart, and the level's word
 * stands beside.
 */
final class Heat {

  /** Enough for the best level and any other that passes. */
  private static final List<Palette> PASSED = List.of(Palette.SPAN, Palette.BIG_GROUND);

  private final Framework framework;
  private final NavigableMap<BigDecimal, CellLook> looks = new TreeMap<>();
  private final Map<BigDecimal, CellLook> words = new LinkedHashMap<>();

  Heat(Framework framework) {
    this.framework = framework;
    List<BigDecimal> steps =
        framework.levels().stream().map(Level::minimumTotal).distinct().toList();
    List<BigDecimal> ordered = new ArrayList<>(steps);
    ordered.sort(Collections.reverseOrder());
    for (int i = 0; i < ordered.size(); i++) {
      BigDecimal least = ordered.get(i);
      String fill = fill(least, i, ordered.size()).rgb();
      looks.put(least, look(fill, "0.00"));
      words.put(least, look(fill, "General"));
    }
  }

  private Palette fill(BigDecimal least, int place, int of) {
    if (least.compareTo(framework.threshold()) >= 0) {
      return PASSED.get(Math.min(place, PASSED.size() - 1));
    }
    return place == of - 1 ? Palette.WORSE : Palette.BAD;
  }

  private static CellLook look(String fill, String format) {
    return new CellLook(16, false, false, Palette.BLACK.rgb(), fill, true, format, "center", false);
  }

  /** Of a figure. */
  CellLook of(@Nullable BigDecimal figure) {
    Map.Entry<BigDecimal, CellLook> step = figure == null ? null : looks.floorEntry(figure);
    return step == null ? CellLook.NUMBER : step.getValue();
  }

  /** Of a level's word. */
  CellLook of(Level level) {
    return words.getOrDefault(level.minimumTotal(), CellLook.CENTER);
  }

  /** What the colours mean, in words. */
  String legend() {
    List<String> said = new ArrayList<>();
    for (BigDecimal least : looks.descendingKeySet()) {
      String levels =
          framework.levels().stream()
              .filter(each -> each.minimumTotal().compareTo(least) == 0)
              .map(each -> each.name().th())
              .collect(Collectors.joining("/"));
      BigDecimal above = looks.higherKey(least);
      boolean last = least.equals(looks.firstKey()) && above != null;
      said.add(
          Messages.thai(
              last ? "overviewbook.legend.last" : "overviewbook.legend",
              (last ? above : least).stripTrailingZeros().toPlainString(),
              levels));
    }
    return String.join(" · ", said);
  }
}
