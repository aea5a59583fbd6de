package org.itaworkbook.json.framework;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.itaworkbook.framework.AnswerScale;
import org.itaworkbook.framework.Answering;
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
import org.itaworkbook.framework.ReportTexts;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.json.TestYears;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkRoundTripTest {

  private static final String SIGNS = "กขฃ่้ๆ๙ \"\\/<>&'\n\t\u2028😀=abcXYZ09";

  private final Path folder;

  FrameworkRoundTripTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void the_two_known_years_come_back_equal() throws IOException {
    assertThat(writtenAndRead(TestYears.Y2568)).isEqualTo(TestYears.Y2568);
    assertThat(writtenAndRead(TestYears.Y2599)).isEqualTo(TestYears.Y2599);
  }

  @Test
  void any_framework_comes_back_equal() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Framework framework = new RandomFramework(seed).framework();
      assertThat(writtenAndRead(framework)).as("seed %d", seed).isEqualTo(framework);
    }
  }

  @Test
  void the_list_tells_years_titles_and_counts_newest_first() {
    JsonObject list =
        JsonParser.parseString(FrameworksJson.of(TestYears.BOTH).text()).getAsJsonObject();
    assertThat(list.getAsJsonArray("years")).hasSize(2);
    assertThat(list.getAsJsonArray("years").get(0).getAsJsonObject().get("fiscalYear").getAsInt())
        .isEqualTo(2599);
    JsonObject year = list.getAsJsonArray("years").get(1).getAsJsonObject();
    assertThat(year.keySet())
        .containsExactly("fiscalYear", "draft", "title", "instruments", "indicators", "questions");
    assertThat(year.get("fiscalYear").getAsInt()).isEqualTo(2568);
    assertThat(year.getAsJsonObject("title").get("th").getAsString()).contains("2568");
    assertThat(year.get("instruments").getAsInt()).isEqualTo(3);
    assertThat(year.get("indicators").getAsInt()).isEqualTo(10);
    assertThat(year.get("questions").getAsInt()).isEqualTo(52);
  }

  private Framework writtenAndRead(Framework framework) throws IOException {
    Path file = folder.resolve("framework.json");
    return FrameworkReader.read(Files.writeString(file, FrameworkJson.of(framework).text()));
  }

  /** Sound frameworks of every shape; texts of every sign, each with a number to be unique. */
  private static final class RandomFramework {

    private final Random random;
    private int used;
    private int indicators;

    RandomFramework(int seed) {
      random = new Random(seed);
    }

    Framework framework() {
      return new Framework(
          new FiscalYear(2500 + random.nextInt(200)),
          text(),
          new BigDecimal(1 + random.nextInt(99) + (random.nextBoolean() ? ".50" : "")),
          instruments(),
          levels(),
          plans(),
          texts(1 + random.nextInt(3)),
          ReportTexts.NONE,
          Answering.UNKNOWN,
          texts(random.nextInt(3)));
    }

    private List<Instrument> instruments() {
      List<Instrument> instruments = new ArrayList<>();
      BigDecimal left = BigDecimal.ONE;
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        BigDecimal weight =
            i == count - 1 ? left : new BigDecimal("0.1" + random.nextInt(10) + "0");
        left = left.subtract(weight);
        instruments.add(instrument("I" + i, String.valueOf((char) ('a' + i)), weight));
      }
      return instruments;
    }

    private Instrument instrument(String code, String prefix, BigDecimal weight) {
      List<Part> parts = new ArrayList<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        String figure = count == 1 ? code : code + "_" + i;
        Text name = text();
        parts.add(
            new Part(
                new PartId("part" + i),
                new FigureCode(figure),
                name,
                random.nextBoolean() ? name : text(),
                null));
      }
      if (random.nextBoolean()) {
        parts.replaceAll(
            part ->
                new Part(
                    part.id(),
                    part.figure(),
                    part.name(),
                    part.title(),
                    part.equals(parts.get(0)) ? firstWeight(count) : new BigDecimal("0.15")));
      }
      List<Indicator> ofInstrument = new ArrayList<>();
      int number = 1;
      boolean divided = random.nextBoolean();
      for (int i = 0; i <= random.nextInt(3); i++) {
        int size = 1 + random.nextInt(4);
        ofInstrument.add(indicator(prefix, number, size, divided));
        number += size;
      }
      return new Instrument(
          new InstrumentCode(code),
          text(),
          prefix,
          weight,
          parts,
          new Averaging(
              divided ? Averaging.Rule.SUB_INDICATORS : Averaging.Rule.QUESTIONS,
              random.nextBoolean()),
          random.nextBoolean() ? null : scale(),
          ofInstrument,
          random.nextBoolean());
    }

    private static BigDecimal firstWeight(int parts) {
      return BigDecimal.ONE.subtract(new BigDecimal("0.15").multiply(new BigDecimal(parts - 1)));
    }

    private Indicator indicator(String prefix, int first, int size, boolean divided) {
      int number = ++indicators;
      List<Question> questions = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        questions.add(
            new Question(
                new QuestionCode(prefix, first + i, random.nextInt(3)),
                text().th(),
                random.nextBoolean() ? text() : null,
                List.of(),
                random.nextBoolean() ? scale() : null));
      }
      List<SubIndicator> subs =
          divided ? List.of(new SubIndicator(number + ".1", text(), questions)) : List.of();
      return new Indicator(number, text(), text(), subs, questions);
    }

    private List<Level> levels() {
      List<Level> levels = new ArrayList<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        BigDecimal each = random.nextBoolean() ? new BigDecimal(i * 10 + ".0") : null;
        Map<FigureCode, BigDecimal> minimums =
            random.nextBoolean()
                ? Map.of(new FigureCode("I0"), new BigDecimal(i * 3 + ".5"))
                : Map.of();
        levels.add(
            new Level(
                "L" + i, text(), new BigDecimal(i * 10 + ".25"), i > 1 ? null : each, minimums));
      }
      levels.add(new Level("LAST", text(), BigDecimal.ZERO, null));
      return levels.size() == 1
              || levels.subList(0, levels.size() - 1).stream().noneMatch(Level::asksMoreThanTotal)
          ? levels
          : List.of(levels.get(levels.size() - 2), levels.get(levels.size() - 1));
    }

    private List<GroupPlan> plans() {
      List<GroupPlan> plans = new ArrayList<>();
      for (IndicatorGroup group : IndicatorGroup.values()) {
        plans.add(
            new GroupPlan(
                group,
                text(),
                new MeasureCode("M" + group.ordinal()),
                text(),
                texts(1 + random.nextInt(4)),
                text()));
      }
      return plans;
    }

    private AnswerScale scale() {
      List<BigDecimal> points = new ArrayList<>();
      for (int i = 0; i <= 1 + random.nextInt(5); i++) {
        points.add(new BigDecimal(i * 9 + (random.nextBoolean() ? ".5" : "")));
      }
      points.add(new BigDecimal("1E+2"));
      return new AnswerScale(points, random.nextBoolean());
    }

    private List<Text> texts(int count) {
      List<Text> texts = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        texts.add(text());
      }
      return texts;
    }

    private Text text() {
      return new Text(unique(), unique());
    }

    private String unique() {
      StringBuilder text = new StringBuilder(++used + ":");
      int[] signs = SIGNS.codePoints().toArray();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.appendCodePoint(signs[random.nextInt(signs.length)]);
      }
      return text.toString();
    }
  }
}
