package org.itaworkbook.workbook.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Averaging;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.Level;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.scores.Places;
import org.itaworkbook.scores.Published;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.text.Text;

/** A made-up year of eight questions, and made-up scores of it. */
public final class SmallYear {

  private static final Text ADVICE = text("คำแนะนำ");

  private SmallYear() {}

  /** One instrument of each kind: one part, two parts, sub-indicators that nobody answers. */
  public static Framework twoParts() {
    return year(
        List.of(part("public", "EIT_PUBLIC", "EIT Public"), part("survey", "EIT_S", "อื่น")));
  }

  public static Framework onePart() {
    return year(List.of(part("score", "EIT", "EIT")));
  }

  public static Scores scores(Framework framework) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>();
    Map<ScoreKey, BigDecimal> previous = new TreeMap<>();
    BigDecimal score = new BigDecimal("80.01");
    for (Instrument instrument : framework.instruments()) {
      for (Question question : instrument.questions()) {
        for (Part part : instrument.parts()) {
          values.put(new ScoreKey(question.code(), part.id()), score);
          previous.put(new ScoreKey(question.code(), part.id()), score.subtract(BigDecimal.ONE));
          score = score.add(new BigDecimal("1.07"));
        }
      }
    }
    return new Scores(
        framework,
        new Agency("กรมตัวอย่าง", "กรม", "2", "สมใจ", "ita@example.go.th", "021234567"),
        values,
        previous,
        new BigDecimal("94.85"),
        Map.of(new FigureCode("IIT"), 80),
        new Published(Map.of(FigureCode.TOTAL, new BigDecimal("96.20")), "B"),
        Map.of(new FigureCode("IIT"), List.of(QuestionCode.of("i2"), QuestionCode.of("i1"))),
        List.of(
            new Measure(
                new MeasureCode("M1"),
                "กิจกรรม",
                null,
                "1. ก\n2. ข",
                null,
                null,
                null,
                "50",
                null,
                null)),
        Places.NONE,
        List.of(),
        List.of());
  }

  private static Framework year(List<Part> externalParts) {
    return new Framework(
        new FiscalYear(2599),
        text("การประเมินปีตัวอย่าง"),
        new BigDecimal("84.50"),
        List.of(
            new Instrument(
                new InstrumentCode("IIT"),
                text("IIT ภายใน"),
                "i",
                new BigDecimal("0.5"),
                List.of(part("score", "IIT", "IIT")),
                new Averaging(Averaging.Rule.QUESTIONS, false),
                scale(),
                List.of(indicator(1, "i", 1, 2), indicator(2, "i", 3, 3))),
            new Instrument(
                new InstrumentCode("EIT"),
                text("EIT ภายนอก"),
                "e",
                new BigDecimal("0.3"),
                externalParts,
                new Averaging(Averaging.Rule.QUESTIONS, false),
                scale(),
                List.of(indicator(3, "e", 1, 2))),
            new Instrument(
                new InstrumentCode("OIT"),
                text("OIT เปิดเผยข้อมูล"),
                "o",
                new BigDecimal("0.2"),
                List.of(part("score", "OIT", "OIT")),
                new Averaging(Averaging.Rule.SUB_INDICATORS, true),
                null,
                List.of(divided()))),
        List.of(
            new Level("A", text("A"), new BigDecimal("85"), null),
            new Level("B", text("B"), BigDecimal.ZERO, null)),
        List.of(),
        List.of(text("กรม"), text("จังหวัด, อำเภอ")));
  }

  private static Indicator divided() {
    List<SubIndicator> subs =
        List.of(
            new SubIndicator("4.1", text("ข้อมูลพื้นฐาน"), questions("o", 1, 2)),
            new SubIndicator("4.2", text("การจัดซื้อจัดจ้าง"), questions("o", 3, 3)));
    return new Indicator(4, text("การเปิดเผย"), ADVICE, subs, questions("o", 1, 3));
  }

  private static Indicator indicator(int number, String prefix, int first, int last) {
    return new Indicator(
        number, text("เรื่องที่ " + number), ADVICE, List.of(), questions(prefix, first, last));
  }

  private static List<Question> questions(String prefix, int first, int last) {
    List<Question> questions = new ArrayList<>();
    for (int number = first; number <= last; number++) {
      questions.add(
          new Question(new QuestionCode(prefix, number), "ข้อที่ " + number, null, List.of()));
    }
    return questions;
  }

  private static Part part(String id, String figure, String name) {
    return new Part(new PartId(id), new FigureCode(figure), text(name));
  }

  private static AnswerScale scale() {
    return new AnswerScale(List.of(BigDecimal.ZERO, new BigDecimal("100")), true);
  }

  private static Text text(String text) {
    return new Text(text, text);
  }
}
