package org.itaworkbook.framework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Everything that a fiscal year assesses and how. Immutable; equal if the data are. */
public final class Framework implements Serializable {

  private static final long serialVersionUID = 1L;

  private final FiscalYear fiscalYear;
  private final Text title;
  private final BigDecimal threshold;
  private final List<Instrument> instruments;
  private final List<Level> levels;
  private final List<GroupPlan> plans;
  private final List<Text> agencyTypes;
  private final ReportTexts report;
  private final Answering answering;
  private final List<Text> unconfirmed;

  private final transient List<Question> questions;
  private final transient List<Indicator> indicators;
  private final transient List<Part> parts;
  private final transient Map<QuestionCode, Question> byCode = new HashMap<>();
  private final transient Map<QuestionCode, Instrument> instrumentOf = new HashMap<>();
  private final transient Map<QuestionCode, Indicator> indicatorOf = new HashMap<>();
  private transient volatile @Nullable Map<FigureCode, Text> publishedFigures;
  private final transient Map<Class<?>, Object> made = new ConcurrentHashMap<>();

  /**
   * @param threshold a question below it is to be improved, 0 to 100
   * @param levels the ladder, highest first; the last one has no demand above 0
   * @param plans one for each {@link IndicatorGroup}
   * @param agencyTypes the kinds of agency that a workbook may name, in Thai and English
   * @param report what the year's report says to everyone
   * @param answering how persons answer the questions
   * @param unconfirmed the parts of a draft that nobody has confirmed yet; empty where the year
   *     stands
   */
  public Framework(
      FiscalYear fiscalYear,
      Text title,
      BigDecimal threshold,
      List<Instrument> instruments,
      List<Level> levels,
      List<GroupPlan> plans,
      List<Text> agencyTypes,
      ReportTexts report,
      Answering answering,
      List<Text> unconfirmed) {
    this.fiscalYear = fiscalYear;
    this.title = title;
    this.threshold = threshold;
    this.instruments = List.copyOf(instruments);
    this.levels = List.copyOf(levels);
    this.plans = List.copyOf(plans);
    this.agencyTypes = List.copyOf(agencyTypes);
    this.report = report;
    this.answering = answering;
    this.unconfirmed = List.copyOf(unconfirmed);
    this.questions = instruments.stream().flatMap(each -> each.questions().stream()).toList();
    this.indicators = instruments.stream().flatMap(each -> each.indicators().stream()).toList();
    this.parts = instruments.stream().flatMap(each -> each.parts().stream()).toList();
    for (Instrument instrument : instruments) {
      for (Indicator indicator : instrument.indicators()) {
        for (Question question : indicator.questions()) {
          byCode.putIfAbsent(question.code(), question);
          instrumentOf.putIfAbsent(question.code(), instrument);
          indicatorOf.putIfAbsent(question.code(), indicator);
        }
      }
    }
  }

  /**
   * A year that stands, whose report says nothing to everyone, and of which it is not known how
   * persons answer.
   */
  public Framework(
      FiscalYear fiscalYear,
      Text title,
      BigDecimal threshold,
      List<Instrument> instruments,
      List<Level> levels,
      List<GroupPlan> plans,
      List<Text> agencyTypes) {
    this(
        fiscalYear,
        title,
        threshold,
        instruments,
        levels,
        plans,
        agencyTypes,
        ReportTexts.NONE,
        Answering.UNKNOWN,
        List.of());
  }

  /** With what is made of the data. */
  private Object readResolve() {
    return with(instruments);
  }

  /** The same year with other instruments. */
  public Framework with(List<Instrument> others) {
    return new Framework(
        fiscalYear,
        title,
        threshold,
        others,
        levels,
        plans,
        agencyTypes,
        report,
        answering,
        unconfirmed);
  }

  public FiscalYear fiscalYear() {
    return fiscalYear;
  }

  public Text title() {
    return title;
  }

  public BigDecimal threshold() {
    return threshold;
  }

  public List<Instrument> instruments() {
    return instruments;
  }

  public List<Level> levels() {
    return levels;
  }

  public List<GroupPlan> plans() {
    return plans;
  }

  public List<Text> agencyTypes() {
    return agencyTypes;
  }

  /** What the year's report says to everyone. */
  public ReportTexts report() {
    return report;
  }

  public Answering answering() {
    return answering;
  }

  /**
   * Whether the year is only a draft, so that whatever is made with it must say which parts are
   * {@link #unconfirmed}.
   */
  public boolean isDraft() {
    return !unconfirmed.isEmpty();
  }

  /** What is to be said wherever a draft is used; empty where the year stands. */
  public Optional<Text> caveat() {
    return isDraft()
        ? Optional.of(
            Messages.text(
                "framework.draft",
                fiscalYear.toString(),
                new Text(
                    unconfirmed.stream().map(Text::th).collect(Collectors.joining("; ")),
                    unconfirmed.stream().map(Text::en).collect(Collectors.joining("; ")))))
        : Optional.empty();
  }

  /** The parts of a draft that nobody has confirmed yet, a few words each. */
  public List<Text> unconfirmed() {
    return unconfirmed;
  }

  /**
   * The points that an answer to a question can get: of its own scale, else of what can be answered
   * to it, else of its instrument's scale; null where none is known.
   *
   * @throws IllegalArgumentException if the year has no such question
   */
  public @Nullable AnswerScale scaleOf(Question question) {
    AnswerScale instruments = instrumentOf(question.code()).answerScale();
    if (question.answerScale() != null) {
      return question.answerScale();
    }
    return answering.of(question).flatMap(AnswerSet::scale).orElse(instruments);
  }

  /**
   * What is made of a year and is dear to make: made when it is first asked for, and kept as long
   * as the year.
   *
   * @param type of what is made, which must be safe to share between threads
   * @param making may use what else is made so; where several threads ask first, one result is kept
   */
  public <T> T once(Class<T> type, Function<Framework, T> making) {
    Object known = made.get(type);
    if (known == null) {
      // A map that is asked while it computes for another key may refuse.
      T fresh = making.apply(this);
      known = made.putIfAbsent(type, fresh);
      return known == null ? fresh : type.cast(known);
    }
    return type.cast(known);
  }

  /** All questions in the order of the instruments. */
  public List<Question> questions() {
    return questions;
  }

  public List<Indicator> indicators() {
    return indicators;
  }

  public List<Part> parts() {
    return parts;
  }

  public Optional<Question> question(QuestionCode code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /**
   * The instrument that asks a question.
   *
   * @throws IllegalArgumentException if the year has no such question
   */
  public Instrument instrumentOf(QuestionCode code) {
    return Optional.ofNullable(instrumentOf.get(code))
        .orElseThrow(() -> new IllegalArgumentException("no question " + code));
  }

  /**
   * The indicator that a question belongs to.
   *
   * @throws IllegalArgumentException if the year has no such question
   */
  public Indicator indicatorOf(QuestionCode code) {
    return Optional.ofNullable(indicatorOf.get(code))
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
    Map<FigureCode, Text> known = publishedFigures;
    if (known == null) {
      known = Collections.unmodifiableMap(namePublished());
      publishedFigures = known;
    }
    return known;
  }

  private Map<FigureCode, Text> namePublished() {
    Map<FigureCode, Text> figures = new LinkedHashMap<>();
    for (Indicator indicator : indicators()) {
      figures.put(
          FigureCode.indicator(indicator.number()),
          Messages.text("framework.figure.indicator", indicator.number(), indicator.name()));
    }
    for (Instrument instrument : instruments) {
      figures.putAll(figures(instrument));
      if (instrument.publishedWeighted()) {
        figures.put(
            instrument.weightedFigure(),
            Messages.text(
                "framework.figure.weighted",
                instrument.code(),
                instrument.weight().movePointRight(2).stripTrailingZeros().toPlainString()));
      }
    }
    figures.put(FigureCode.TOTAL, Messages.text("framework.figure.total"));
    figures.put(FigureCode.LEVEL, Messages.text("framework.figure.level"));
    return figures;
  }

  /** The means of each instrument's parts and of the instrument, with their names. */
  public Map<FigureCode, Text> instrumentFigures() {
    Map<FigureCode, Text> figures = new LinkedHashMap<>();
    instruments.forEach(instrument -> figures.putAll(figures(instrument)));
    return figures;
  }

  private static Map<FigureCode, Text> figures(Instrument instrument) {
    Map<FigureCode, Text> figures = new LinkedHashMap<>();
    if (instrument.parts().size() > 1) {
      instrument.parts().forEach(part -> figures.put(part.figure(), part.title()));
    }
    figures.put(instrument.figure(), instrument.name());
    return figures;
  }

  /** The published figures but the indicators', the total and the level, with their names. */
  public Map<FigureCode, Text> publishedInstrumentFigures() {
    Map<FigureCode, Text> figures = new LinkedHashMap<>(publishedFigures());
    indicators.forEach(each -> figures.remove(FigureCode.indicator(each.number())));
    figures.remove(FigureCode.TOTAL);
    figures.remove(FigureCode.LEVEL);
    return figures;
  }

  /** The figures that a level may demand something of, one by one: indicators and instruments. */
  public List<FigureCode> demandableFigures() {
    List<FigureCode> figures = new ArrayList<>();
    indicators.forEach(each -> figures.add(FigureCode.indicator(each.number())));
    figures.addAll(instrumentFigures().keySet());
    return figures;
  }

  /** The figures that a level's {@code minimumEach} is held against: every part of every one. */
  public List<FigureCode> levelFigures() {
    List<FigureCode> figures = new ArrayList<>();
    parts().forEach(part -> figures.add(part.figure()));
    return figures;
  }

  private List<Object> data() {
    return List.of(
        fiscalYear,
        title,
        threshold,
        instruments,
        levels,
        plans,
        agencyTypes,
        report,
        answering,
        unconfirmed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Framework year && data().equals(year.data());
  }

  @Override
  public int hashCode() {
    return fiscalYear.hashCode();
  }

  @Override
  public String toString() {
    return "Framework" + data();
  }
}
