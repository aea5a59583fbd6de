package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.GroupPlan;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.IndicatorGroup;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/** Building blocks of made-up years, and the small one that most tests use. */
final class Years {

  static final AnswerScale TWENTIES =
      new AnswerScale(
          Stream.of("0", "20", "40", "60", "80", "100").map(BigDecimal::new).toList(), true);

  private Years() {}

  /**
   * A year with one EIT part, the AA to F ladder and a threshold of 80: i1-i2 | i3-i4, e1-e2 | e3,
   * o1-o3 (5.1) o4 (5.2) | o5-o6 (6.1) o7-o8 (6.2); sub-indicators count alike, as assumed.
   */
  static Framework small() {
    return framework(
        "80",
        List.of(
            instrument(
                "IIT", "0.3", one("IIT"), TWENTIES, plain(1, "i", 1, 2), plain(2, "i", 3, 4)),
            instrument(
                "EIT", "0.3", one("EIT"), TWENTIES, plain(3, "e", 1, 2), plain(4, "e", 3, 3)),
            instrument(
                "OIT",
                "0.4",
                one("OIT"),
                null,
                divided(5, "o", 1, 3, 1),
                divided(6, "o", 5, 2, 2))),
        lettered());
  }

  static List<Level> lettered() {
    return List.of(
        level("AA", "95", null),
        level("A", "85", null),
        level("B", "75", null),
        level("C", "65", null),
        level("D", "55", null),
        level("E", "50", null),
        level("F", "0", null));
  }

  static Framework framework(String threshold, List<Instrument> instruments, List<Level> levels) {
    return new Framework(
        new FiscalYear(2570),
        text("ITA 2570"),
        new BigDecimal(threshold),
        instruments,
        levels,
        plans(),
        List.of());
  }

  static List<GroupPlan> plans() {
    return Stream.of(IndicatorGroup.values())
        .map(
            group ->
                new GroupPlan(
                    group,
                    text(group.name()),
                    new MeasureCode("M-" + group),
                    text("do"),
                    List.of(),
                    text("when")))
        .toList();
  }

  static Level level(String code, String total, @Nullable String each) {
    return new Level(
        code,
        new Text("ระดับ " + code, "Level " + code),
        new BigDecimal(total),
        each == null ? null : new BigDecimal(each));
  }

  static Instrument instrument(
      String code,
      String weight,
      List<Part> parts,
      @Nullable AnswerScale scale,
      Indicator... indicators) {
    Averaging averaging = new Averaging(Averaging.Rule.SUB_INDICATORS, code.equals("OIT"));
    return new Instrument(
        new InstrumentCode(code),
        text(code),
        code.substring(0, 1).toLowerCase(Locale.ROOT),
        new BigDecimal(weight),
        parts,
        averaging,
        scale,
        List.of(indicators));
  }

  static List<Part> one(String instrument) {
    return List.of(
        new Part(new PartId("score"), new FigureCode(instrument), new Text("คะแนน", "Score")));
  }

  static List<Part> two() {
    return List.of(
        new Part(new PartId("public"), new FigureCode("EIT_PUBLIC"), text("EIT Public")),
        new Part(new PartId("survey"), new FigureCode("EIT_SURVEY"), text("EIT Survey")));
  }

  static Indicator plain(int number, String prefix, int first, int last) {
    return new Indicator(
        number,
        text("indicator " + number),
        advice(number),
        List.of(),
        questions(prefix, first, last));
  }

  /** An indicator whose sub-indicators have so many questions each. */
  static Indicator divided(int number, String prefix, int first, int... sizes) {
    List<SubIndicator> subs = new ArrayList<>();
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      int from = first + all.size();
      List<Question> questions = questions(prefix, from, from + sizes[i] - 1);
      String name = number + "." + (i + 1);
      subs.add(new SubIndicator(name, text("part " + name), questions));
      all.addAll(questions);
    }
    return new Indicator(number, text("indicator " + number), advice(number), subs, all);
  }

  static List<Question> questions(String prefix, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            number ->
                new Question(
                    new QuestionCode(prefix, number), "wording " + number, null, List.of()))
        .toList();
  }

  static Text text(String both) {
    return new Text(both, both);
  }

  private static Text advice(int number) {
    return new Text("ทำ " + number, "Do " + number + ".");
  }
}
