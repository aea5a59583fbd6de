package org.itaworkbook.json.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.json.base.Faults;
import org.itaworkbook.json.base.JsonFields;
import org.itaworkbook.overview.results.Blocker;
import org.itaworkbook.overview.results.Hundredths;
import org.itaworkbook.overview.results.ResultColumns;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/** What lines of version 2 hold: figures, scores and respondents as lists in the year's order. */
record ShortForm(JsonFields fields, Faults faults, Framework framework) implements LineForm {

  /** Whether the lists stand in the order of the year; a fault where they do not. */
  boolean isInOrder() {
    ResultColumns year = ResultColumns.of(framework);
    String order = fields.has("scores") ? year.fingerprint() : year.fingerprintOfFigures();
    String columns = fields.parsed("columns", "columns", ShortForm::columns);
    if (columns != null && !columns.equals(order)) {
      faults.add(fields.at("columns"), "otherColumns", framework.fiscalYear().toString());
    }
    return order.equals(columns);
  }

  private static String columns(String text) {
    if (!text.matches("[0-9a-f]{10}")) {
      throw new IllegalArgumentException("not a fingerprint: " + text);
    }
    return text;
  }

  @Override
  public boolean leavesOut() {
    return true;
  }

  @Override
  public Hundredths scores() {
    List<ScoreKey> keys = ResultColumns.of(framework).scores();
    List<@Nullable BigDecimal> row = row("scores", keys);
    return row == null ? Hundredths.unknown(keys.size()) : Hundredths.of(row);
  }

  @Override
  public Hundredths figures(Hundredths scores) {
    ResultColumns columns = ResultColumns.of(framework);
    List<@Nullable BigDecimal> row = row("figures", columns.figures());
    Hundredths figures = row == null ? columns.figuresOf(scores) : Hundredths.of(row);
    int place = columns.figures().indexOf(FigureCode.TOTAL);
    // Figures that are made are held against the total that was known to whoever wrote the line.
    BigDecimal total =
        !fields.has("figures") && figures.knows(place)
            ? fields.number("total", 0, 100)
            : fields.optionalNumber("total", 0, 100);
    if (total != null && figures.at(place).orElse(-1) != Hundredths.of(total)) {
      faults.add(fields.at("total"), "otherTotal", total.toPlainString());
    }
    return figures;
  }

  private @Nullable List<@Nullable BigDecimal> row(String name, List<?> places) {
    return fields.optionalNumbers(name, places.stream().map(Object::toString).toList(), 0, 100);
  }

  @Override
  public Map<FigureCode, Integer> respondents() {
    return ofParts(fields.optionalIntegers("respondents", parts(), 1, ResultReader.MOST_PERSONS));
  }

  @Override
  public Map<FigureCode, BigDecimal> standardErrors() {
    return ofParts(fields.optionalNumbers("standardErrors", parts(), 0, 100));
  }

  private List<String> parts() {
    return framework.parts().stream().map(part -> part.figure().value()).toList();
  }

  private <T> Map<FigureCode, T> ofParts(@Nullable List<@Nullable T> row) {
    Map<FigureCode, T> known = new TreeMap<>();
    List<Part> parts = framework.parts();
    for (int i = 0; row != null && i < parts.size(); i++) {
      T each = row.get(i);
      if (each != null) {
        known.put(parts.get(i).figure(), each);
      }
    }
    return known;
  }

  @Override
  public List<Blocker> blockers(Hundredths figures) {
    List<Blocker> blockers = new ArrayList<>();
    JsonFields object = fields.optionalObject("blockers");
    if (object == null) {
      return blockers;
    }
    List<FigureCode> all = ResultColumns.of(framework).figures();
    object.each(
        all.stream().map(FigureCode::value).toList(),
        name -> {
          FigureCode figure = new FigureCode(name);
          BigDecimal required = object.number(name, 0, 100);
          if (!figures.knows(all.indexOf(figure))) {
            faults.add(object.at(name), "noBlocker");
          } else if (required != null) {
            blockers.add(new Blocker(figure, Hundredths.of(required)));
          }
        });
    return blockers;
  }

  @Override
  public @Nullable String sha256(JsonFields source) {
    return source.parsed("sha256", "sha256Short", ShortHash::hexadecimal);
  }
}
