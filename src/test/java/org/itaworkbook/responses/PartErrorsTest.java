package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.responses.MadePersons.Person;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.scores.Place;
import org.itaworkbook.scores.SampledMean;
import org.itaworkbook.text.Fingerprint;
import org.junit.jupiter.api.Test;

/** The standard errors of parts, from the answers through the workbook to the result. */
class PartErrorsTest {

  private static final List<FigureCode> PARTS =
      List.of(new FigureCode("IIT"), new FigureCode("EIT_PUBLIC"), new FigureCode("EIT_SURVEY"));

  /** Persons who differ in how well they think of the agency; some leave a question out. */
  private static MadePersons persons(Random random, int each, double blank) {
    List<Person> persons = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      for (int i = 0; i < each; i++) {
        int usual = random.nextInt(3);
        List<Integer> answers = new ArrayList<>();
        for (String code : part == 0 ? MadePersons.IIT : MadePersons.EIT) {
          int choice = MadePersons.isBribe(code) ? random.nextInt(2) : usual + random.nextInt(4);
          answers.add(random.nextDouble() < blank ? -random.nextInt(2) - 1 : choice);
        }
        persons.add(new Person(persons.size() + 1, part, answers));
      }
    }
    return new MadePersons(persons);
  }

  /** The plain way: each person's own mean, their deviation, and the root of how many. */
  private static double oracle(MadePersons made, int part) {
    List<Double> means = new ArrayList<>();
    for (Person person : made.persons) {
      if (person.part() == part && person.answers().stream().allMatch(each -> each >= 0)) {
        double sum = 0;
        for (int i = 0; i < person.answers().size(); i++) {
          sum += MadePersons.points(person.codes().get(i), person.answers().get(i));
        }
        means.add(sum / person.answers().size());
      }
    }
    double mean = means.stream().mapToDouble(each -> each).average().orElseThrow();
    double squares = means.stream().mapToDouble(each -> (each - mean) * (each - mean)).sum();
    return Math.sqrt(squares / (means.size() - 1) / means.size());
  }

  private static Result result(byte[] workbook) {
    return Result.of(
        Answered.ENGINE.analyze(workbook, AssessmentOptions.DEFAULT),
        new Source("a.xlsx", Fingerprint.of(workbook), null));
  }

  private static byte[] workbook(Scored scored) {
    return Answered.SCORING.workbook(scored, ScoringOptions.USUAL).workbook();
  }

  @Test
  void a_persons_answers_hang_together_and_the_error_is_that_of_persons() {
    Random random = new Random(1);
    for (int i = 0; i < 30; i++) {
      MadePersons made = persons(random, 10 + random.nextInt(60), i % 3 == 0 ? 0 : 0.02);
      ResponseFile file =
          i % 2 == 0
              ? made.words()
              : Answered.file("l.csv", made.longRows(MadePersons::word, random));
      Map<FigureCode, SampledMean> sampled = Answered.score(file).sampled();
      for (int part = 0; part < 3; part++) {
        SampledMean mean = sampled.get(PARTS.get(part));
        if (mean == null) {
          assertThat(made.persons.size()).as("only few are too few").isLessThan(60);
          continue;
        }
        double expected = oracle(made, part);
        assertThat(mean.standardError().doubleValue())
            .isGreaterThanOrEqualTo(expected - 1e-9)
            .isCloseTo(expected, within(0.01 + 1e-9));
      }
    }
  }

  @Test
  void the_workbook_carries_them_to_the_result() {
    Scored scored = Answered.score(persons(new Random(2), 40, 0.01).words());
    assertThat(scored.sampled()).containsOnlyKeys(PARTS);
    Result result = result(workbook(scored));
    for (FigureCode part : PARTS) {
      SampledMean mean = Objects.requireNonNull(scored.sampled().get(part));
      assertThat(result.figure(part)).contains(mean.mean());
      assertThat(result.standardErrors()).containsEntry(part, mean.standardError());
    }
  }

  @Test
  void a_part_of_which_a_score_was_changed_has_none_any_more() throws IOException {
    byte[] workbook = workbook(Answered.score(persons(new Random(3), 40, 0).words()));
    Result changed = result(setScore(workbook, "e4", "public", 12.5));
    assertThat(changed.standardErrors()).containsOnlyKeys(PARTS.get(0), PARTS.get(2));
    assertThat(result(setScore(workbook, "i4", "score", 12.5)).standardErrors())
        .containsOnlyKeys(PARTS.get(1), PARTS.get(2));
  }

  private static byte[] setScore(byte[] workbook, String question, String part, double score)
      throws IOException {
    Place place =
        Answered.ENGINE
            .analyze(workbook, AssessmentOptions.DEFAULT)
            .scores()
            .places()
            .scores()
            .entrySet()
            .stream()
            .filter(each -> each.getKey().toString().equals(question + " " + part))
            .findFirst()
            .orElseThrow()
            .getValue();
    CellReference at = new CellReference(Objects.requireNonNull(place.cell()));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.getSheet(place.sheet()).getRow(at.getRow()).getCell(at.getCol()).setCellValue(score);
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void few_persons_or_few_whole_ones_or_a_score_withheld_give_none() {
    assertThat(Answered.score(persons(new Random(4), 9, 0).words()).sampled()).isEmpty();
    assertThat(Answered.score(persons(new Random(5), 60, 0.5).words()).sampled()).isEmpty();
    MadePersons made = persons(new Random(6), 30, 0);
    ResponseFile counts = Answered.file("counts.csv", made.counts());
    assertThat(Answered.score(counts).sampled()).as("nobody knows whose answers").isEmpty();
    List<List<String>> rows = made.wide(MadePersons::word, List.of("ประทับเวลา", "อีเมล"), "ส่วน");
    int at = rows.get(0).indexOf("e5");
    rows.subList(1, rows.size())
        .forEach(row -> row.set(at, row.get(at).isEmpty() ? "" : "ซื่อสัตย์"));
    assertThat(Answered.score(Answered.file("a.csv", rows)).sampled())
        .containsOnlyKeys(PARTS.get(0));
  }

  @Test
  void where_all_are_known_who_could_have_answered_nothing_is_left_to_chance() {
    MadePersons made = persons(new Random(7), 30, 0);
    Scored all =
        Answered.score(Answered.options("{\"population\":{\"IIT\":30}}"), List.of(made.words()));
    SampledMean iit = Objects.requireNonNull(all.sampled().get(PARTS.get(0)));
    assertThat(iit.standardError()).isEqualTo(new BigDecimal("0.00"));
    Map<FigureCode, SampledMean> usual = Answered.score(made.words()).sampled();
    assertThat(Objects.requireNonNull(usual.get(PARTS.get(0))).standardError()).isPositive();
    assertThat(all.sampled().get(PARTS.get(1))).isEqualTo(usual.get(PARTS.get(1)));
  }
}
