package org.itaworkbook.json.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.json.base.UniqueValues;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ladder of results. The first level that fits is the verdict, so each must ask for less
 * than the one above it, and the last for nothing.
 */
final class LevelReader {

  private final Faults faults;
  private final UniqueValues codes;
  private final UniqueValues names;
  private final Map<String, FigureCode> demanded = new LinkedHashMap<>();
  private @Nullable Level above;
  private String lastPath = "";

  LevelReader(Faults faults) {
    this.faults = faults;
    this.codes = new UniqueValues(faults);
    this.names = new UniqueValues(faults);
  }

  @Nullable Level level(JsonFields fields) {
    String code = fields.parsed("code", "levelCode", CodeForms::level);
    Text name = fields.bilingual("name");
    BigDecimal total = fields.number("minimumTotal", 0, 100);
    BigDecimal each = fields.optionalNumber("minimumEach", 0, 100);
    Map<FigureCode, BigDecimal> minimums = minimums(fields.optionalObject("minimums"));
    fields.end();
    codes.claim(fields.at("code"), code);
    names.claimText(fields.at("name"), name);
    lastPath = fields.path();
    if (code == null || name == null || total == null) {
      above = null;
      return null;
    }
    Level level = new Level(code, name, total, each, minimums);
    if (above != null && !asksForLess(level, above)) {
      faults.add(fields.path(), "notDescending");
    }
    above = level;
    return level;
  }

  /** To be called after the last level. */
  void checkLast() {
    if (above == null) {
      return;
    }
    if (above.minimumTotal().signum() != 0) {
      faults.add(lastPath + ".minimumTotal", "lastLevel", above.minimumTotal().toPlainString());
    }
    if (above.minimumEach() != null) {
      faults.add(lastPath + ".minimumEach", "lastLevelEach");
    }
    if (!above.minimums().isEmpty()) {
      faults.add(lastPath + ".minimums", "lastLevelEach");
    }
  }

  /**
   * To be called when all figures are known.
   *
   * @param figures those that a level may demand something of
   */
  void checkFigures(Collection<FigureCode> figures) {
    demanded.forEach(
        (path, figure) -> {
          if (!figures.contains(figure)) {
            faults.add(
                path,
                "noFigure",
                figures.stream().map(FigureCode::value).collect(Collectors.joining(", ")));
          }
        });
  }

  private Map<FigureCode, BigDecimal> minimums(@Nullable JsonFields fields) {
    Map<FigureCode, BigDecimal> minimums = new LinkedHashMap<>();
    if (fields != null) {
      for (String name : fields.names()) {
        BigDecimal least = fields.number(name, 0, 100);
        FigureCode figure = figure(name);
        if (figure == null) {
          faults.add(fields.at(name), "expectFigure");
        } else if (least != null) {
          minimums.put(figure, least);
          demanded.put(fields.at(name), figure);
        }
      }
    }
    return minimums;
  }

  private static @Nullable FigureCode figure(String name) {
    try {
      return new FigureCode(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean asksForLess(Level level, Level above) {
    List<Integer> compared = new ArrayList<>();
    compared.add(level.minimumTotal().compareTo(above.minimumTotal()));
    compared.add(each(level).compareTo(each(above)));
    Set<FigureCode> figures = new LinkedHashSet<>(level.minimums().keySet());
    figures.addAll(above.minimums().keySet());
    for (FigureCode figure : figures) {
      compared.add(least(level, figure).compareTo(least(above, figure)));
    }
    return compared.stream().allMatch(each -> each <= 0)
        && compared.stream().anyMatch(each -> each < 0);
  }

  private static BigDecimal least(Level level, FigureCode figure) {
    return level.minimums().getOrDefault(figure, BigDecimal.ZERO);
  }

  private static BigDecimal each(Level level) {
    BigDecimal each = level.minimumEach();
    return each == null ? BigDecimal.ZERO : each;
  }
}
