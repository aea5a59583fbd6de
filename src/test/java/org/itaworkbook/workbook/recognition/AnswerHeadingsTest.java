package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that name the answers of a question, over how many gave each, and means beside them. */
final class AnswerHeadingsTest {

  private static final Map<ScoreKey, BigDecimal> EXAMPLE =
      values(Uploads.read(Uploads.example()).scores(), "ieo");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5|4|3|2|1",
        "๕|๔|๓|๒|๑",
        "1|2|3|4|5|6",
        "0|20|40|60|80|100",
        "20|40|60|80|100",
        "5 คะแนน|4 คะแนน|3 คะแนน|2 คะแนน|1 คะแนน",
        "3|2|1"
      })
  void the_points_of_answers_are_headings_of_counts(String points) {
    for (boolean typed : new boolean[] {true, false}) {
      for (int rows = 1; rows <= 2; rows++) {
        for (boolean last : new boolean[] {true, false}) {
          byte[] upload = counted(points.split("\\|"), typed, rows == 2, last);
          assertThat(values(Uploads.read(upload).scores(), "i"))
              .as("%s %s %s", typed, rows, last)
              .isEqualTo(example("i"));
        }
      }
    }
  }

  /**
   * How many gave each answer, beside the score.
   *
   * @param typed whether the points are numbers
   * @param below whether they stand below a heading of all
   * @param last whether the score stands after them
   */
  private static byte[] counted(String[] points, boolean typed, boolean below, boolean last) {
    List<Object> names = new ArrayList<>(List.of("รหัส"));
    List<Object> lower = new ArrayList<>(List.of(""));
    List<Object> answers = new ArrayList<>();
    for (String each : points) {
      answers.add(typed && each.matches("[0-9]+") ? (Object) Double.valueOf(each) : each);
    }
    List<Object> upper = new ArrayList<>(answers);
    if (below) {
      upper.replaceAll(each -> "");
      upper.set(0, "จำนวนผู้ตอบ");
    }
    names.addAll(upper);
    lower.addAll(answers);
    names.add(last ? names.size() : 1, "คะแนน");
    lower.add(last ? lower.size() : 1, "");
    Grid grid = new Grid("IIT").row(names.toArray());
    if (below) {
      grid.row(lower.toArray());
    }
    return grid.questions(
            "IIT",
            (n, q, s) -> {
              List<Object> row = new ArrayList<>(List.of(q.code()));
              for (int i = 0; i < points.length; i++) {
                row.add((double) ((n * 7 + i * 13) % 60));
              }
              row.add(last ? row.size() : 1, s.get(0));
              return row.toArray();
            })
        .bytes();
  }

  @Test
  void full_marks_of_all_are_scores_beside_the_counts_of_answers() {
    byte[] upload =
        new Grid("OIT")
            .row("รหัส", "คะแนน", 0.0, 50.0, 100.0)
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0), 1.0, 2.0, 0.0 + n})
            .bytes();
    assertThat(values(Uploads.read(upload).scores(), "o")).isEqualTo(example("o"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"90|91|92", "5|4|4", "99.5|98.5|97.5", "7|9"})
  void other_figures_are_no_headings(String figures) {
    List<Object> names = new ArrayList<>(List.of("รหัส"));
    Arrays.stream(figures.split("\\|")).map(Double::valueOf).forEach(names::add);
    names.add("คะแนน");
    int columns = names.size();
    byte[] upload =
        new Grid("IIT")
            .row(names.toArray())
            .questions(
                "IIT",
                (n, q, s) -> {
                  Object[] row = new Object[columns];
                  Arrays.fill(row, s.get(0));
                  row[0] = q.code();
                  return row;
                })
            .sheet("OIT")
            .row("รหัส", "คะแนน")
            .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})
            .bytes();
    assertThat(values(Uploads.read(upload).scores(), "i")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "มากที่สุด|มาก|เฉลี่ย",
        "เฉลี่ย|มากที่สุด|น้อยที่สุด",
        "มากที่สุด|ค่าเฉลี่ย|S.D.",
        "5|4|3|2|1|x̄",
        "0|20|40|60|80|100|Mean"
      })
  void a_mean_of_answers_under_a_heading_of_the_year_is_the_score(String below) {
    for (String over : List.of("ปี 2568", "ปีงบประมาณ พ.ศ. 2568", "ผลการประเมิน")) {
      for (boolean merged : new boolean[] {true, false}) {
        assertThat(answered(below, over, merged, s -> s))
            .as("%s merged %s", over, merged)
            .isEqualTo(example("i"));
      }
    }
  }

  @Test
  void a_mean_of_counts_or_of_few_points_is_no_score() {
    for (boolean merged : new boolean[] {true, false}) {
      String below = "มากที่สุด|มาก|เฉลี่ย";
      assertThat(answered(below, "ปี 2568", merged, s -> 25.0)).as("of counts").isEmpty();
      assertThat(answered(below, "ปี 2568", merged, s -> 50.0)).as("their sum").isEmpty();
      assertThat(answered(below, "ปี 2568", merged, s -> s / 25)).as("points").isEmpty();
      assertThat(answered("ครั้งที่ 1|มาก|เฉลี่ย", "ปี 2568", merged, s -> s)).isEmpty();
    }
  }

  /** The scores that are read where how many gave each answer stands beside what may be a mean. */
  private static Map<ScoreKey, BigDecimal> answered(
      String below, String over, boolean merged, UnaryOperator<Double> mean) {
    String[] names = below.split("\\|");
    List<Object> upper = new ArrayList<>(List.of("รหัส", over));
    List<Object> lower = new ArrayList<>(List.of(""));
    for (int i = 0; i < names.length; i++) {
      lower.add(names[i].matches("[0-9]+") ? (Object) Double.valueOf(names[i]) : names[i]);
      if (i > 0) {
        upper.add("");
      }
    }
    Grid grid = new Grid("IIT").row(upper.toArray()).row(lower.toArray());
    if (merged) {
      grid.merge("B1:" + (char) ('A' + names.length) + "1");
    }
    grid.questions(
        "IIT",
        (n, q, s) -> {
          List<Object> row = new ArrayList<>(List.of(q.code()));
          for (int i = 0; i < names.length; i++) {
            boolean isMean = names[i].matches("เฉลี่ย|ค่าเฉลี่ย|x̄|Mean");
            row.add(isMean ? mean.apply((Double) s.get(0)) : (Object) (i == 0 ? 20.0 : 30.0));
          }
          return row.toArray();
        });
    return values(Uploads.read(grid.bytes()).scores(), "i");
  }

  @ParameterizedTest
  @ValueSource(strings = {"เฉลี่ย", "รวมเฉลี่ย", "ค่าเฉลี่ย", "Average"})
  void a_mean_beside_two_years_is_of_both(String heading) {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "ปี 2567", "ปี 2568", heading)
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), 50.0, s.get(0), 60.0 + n})
            .bytes();
    assertThat(values(Uploads.read(upload).scores(), "i")).isEqualTo(example("i"));
  }

  private static Map<ScoreKey, BigDecimal> example(String prefix) {
    return EXAMPLE.entrySet().stream()
        .filter(each -> each.getKey().question().prefix().equals(prefix))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The scores of questions whose prefix is one of some letters. */
  private static Map<ScoreKey, BigDecimal> values(Scores scores, String prefixes) {
    Map<ScoreKey, BigDecimal> values = new TreeMap<>();
    scores
        .values()
        .forEach(
            (key, value) -> {
              if (prefixes.contains(key.question().prefix())) {
                values.put(key, value.setScale(3));
              }
            });
    return values;
  }
}
