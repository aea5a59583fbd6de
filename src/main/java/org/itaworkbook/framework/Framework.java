package org.itaworkbook.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * Everything that a fiscal year assesses and how. Immutable; equal if the data are.
 *
 * @param threshold a question below it is to be improved, 0 to 100
 * @param levels the ladder, highest first; the last one has no demand above 0
 * @param plans one for each {@link IndicatorGroup}
 * @param agencyTypes the kinds of agency that a workbook may name, in Thai and English
 */
public record Framework(
    FiscalYear fiscalYear,
    Text title,
    BigDecimal threshold,
    List<Instrument> instruments,
    List<Level> levels,
    List<GroupPlan> plans,
    List<Text> agencyTypes) {

  public Framework {
    instruments = List.copyOf(instruments);
    levels = List.copyOf(levels);
    plans = List.copyOf(plans);
    agencyTypes = List.copyOf(agencyTypes);
  }

  /** All questions in the order of the instruments. */
  public List<Question> questions() {
    return instruments.stream().flatMap(instrument -> instrument.questions().stream()).toList();
  }

  public List<Indicator> indicators() {
    return instruments.stream().flatMap(instrument -> instrument.indicators().stream()).toList();
  }

  public List<Part> parts() {
    return instruments.stream().flatMap(instrument -> instrument.parts().stream()).toList();
  }

  public Optional<Question> question(QuestionCode code) {
    return questions().stream().filter(question -> question.code().equals(code)).findFirst();
  }

  /**
   * The instrument that asks a question.
   *
   * @throws IllegalArgumentException if the year has no such question
   */
  public Instrument instrumentOf(QuestionCode code) {
    return instruments.stream()
        .filter(instrument -> instrument.questions().stream().anyMatch(q -> q.code().equals(code)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no question " + code));
  }

  /**
   * The indicator that a question belongs to.
   *
   * @throws IllegalArgumentException if the year has no such question
   */
  public Indicator indicatorOf(QuestionCode code) {
    return indicators().stream()
        .filter(indicator -> indicator.questions().stream().anyMatch(q -> q.code().equals(code)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no question " + code));
  }

  /**
   * The plan of a group.
   *
   * @throws IllegalArgumentException if the year has none
   */
  public GroupPlan plan(IndicatorGroup group) {
    return plans.stream()
        .filter(plan -> plan.group() == group)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no plan for " + group));
  }

  /**
   * The figures that the assessor publishes, with their names, in the order of the workbook's table
   * of published results: indicators, then each instrument's parts and mean, the total, the level.
   */
  public Map<FigureCode, Text> publishedFigures() {
    Map<FigureCode, Text> figures = new LinkedHashMap<>();
    for (Indicator indicator : indicators()) {
      figures.put(
          FigureCode.indicator(indicator.number()),
          Messages.text("framework.figure.indicator", indicator.number(), indicator.name()));
    }
    figures.putAll(instrumentFigures());
    figures.put(FigureCode.TOTAL, Messages.text("framework.figure.total"));
    figures.put(FigureCode.LEVEL, Messages.text("framework.figure.level"));
    return figures;
  }

  /** The means of each instrument's parts and of the instrument, with their names. */
  public Map<FigureCode, Text> instrumentFigures() {
    Map<FigureCode, Text> figures = new LinkedHashMap<>();
    for (Instrument instrument : instruments) {
      if (instrument.parts().size() > 1) {
        instrument.parts().forEach(part -> figures.put(part.figure(), part.name()));
      }
      figures.put(instrument.figure(), instrument.name());
    }
    return figures;
  }

  /** The figures that a level's {@code minimumEach} is held against: every part of every one. */
  public List<FigureCode> levelFigures() {
    List<FigureCode> figures = new ArrayList<>();
    parts().forEach(part -> figures.add(part.figure()));
    return figures;
  }
}
