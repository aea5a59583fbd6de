package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.json.responses.PreviewJson;
import org.itaworkbook.json.responses.ResponseMapJson;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.recognition.ReadWord;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.ReadTable;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was understood is told first, as a map; edited and given back it decides. */
class MapGivenBackTest {

  private static Scored preview(ScoringOptions options, ResponseFile... files) {
    return Answered.SCORING.preview(List.of(files), options, ResponseLimits.OF_FILES);
  }

  private static ResponseFile file(List<String> header, int times, List<String> row) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(header);
    rows.addAll(Collections.nCopies(times, row));
    return Answered.file("eit_public.csv", rows);
  }

  private static final ResponseFile FILE =
      file(List.of("e1", "e2"), 8, List.of("เห็นด้วย", "เห็นด้วย"));

  @Test
  void the_map_of_every_kind_gives_the_same_counts() {
    MadePersons made = MadePersons.random(new Random(8), 20);
    for (ResponseFile each :
        List.of(
            made.words(),
            TinyXlsx.file(
                "a.xlsx", false, made.wide(MadePersons::word, List.of("Start time"), "กลุ่ม")),
            Answered.file("long.csv", made.longRows(MadePersons::word, new Random(3))),
            Answered.file("counts.csv", made.counts()))) {
      Scored sample = preview(ScoringOptions.USUAL, each);
      String map = ResponseMapJson.of(sample.map(), sample.tables()).text();
      ScoringOptions given = Answered.options(map);
      assertThat(Answered.lines(Answered.score(given, List.of(each))))
          .as(each.name())
          .isEqualTo(Answered.lines(Answered.score(each)));
      Scored again = preview(given, each);
      assertThat(ResponseMapJson.of(again.map(), again.tables()).text()).isEqualTo(map);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"columns\":{\"e1\":\"e44\"}}",
        "{\"columns\":{\"e1\":\"o1\"}}",
        "{\"columns\":{\"e1\":\"e1 EIT_PUBLIK\"}}",
        "{\"columns\":{\"e1\":\"ignored!\"}}",
        "{\"files\":[{\"match\":\"*\",\"part\":\"EIT\"}]}",
        "{\"part\":{\"column\":\"e1\",\"values\":{\"ก\":\"PUBLIK\"}}}",
        "{\"population\":{\"OIT\":120}}"
      })
  void a_slip_in_a_map_is_refused(String map) {
    assertThatThrownBy(() -> Answered.score(Answered.options(map), List.of(FILE)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(Refusal.UNKNOWN_MEANING);
              assertThat(e.text().en()).contains("is not known. Use one of: ");
            });
  }

  @Test
  void a_part_that_there_is_not_is_refused() {
    Rules rules = new Rules(ResponseMap.NONE, "EIT_PUBLIK", null, null, Set.of(), null);
    assertThatThrownBy(() -> Answered.score(Answered.options(rules), List.of(FILE)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.UNKNOWN_MEANING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ignore", "IGNORED", "e2", "E2 EIT_PUBLIC", "e2 public", "free_text"})
  void what_there_is_may_be_said(String meaning) {
    ScoringOptions options = Answered.options("{\"columns\":{\"e1\":\"" + meaning + "\"}}");
    assertThat(Answered.score(options, List.of(FILE)).questions()).isNotEmpty();
  }

  @Test
  void headings_that_no_file_has_are_told() {
    Scored hint =
        Answered.score(
            Answered.options("{\"columns\":{\"Q1\":\"e1\",\" E1 \":\"e1\"}}"), List.of(FILE));
    assertThat(hint.findings())
        .filteredOn(each -> each.code() == FindingCode.MAP_COLUMN_MISSING)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.INFO);
              assertThat(each.message().en()).contains("1 heading ", "Q1");
            });
    Scored warned =
        Answered.score(Answered.options("{\"person\":{\"column\":\"อีเมล\"}}"), List.of(FILE));
    assertThat(warned.findings())
        .anyMatch(
            each ->
                each.code() == FindingCode.MAP_COLUMN_MISSING
                    && each.severity() == Severity.WARNING);
    assertThat(Answered.codes(Answered.score(FILE))).doesNotContain("MAP_COLUMN_MISSING");
  }

  @Test
  void only_the_first_rows_are_looked_at_and_that_is_told() {
    ResponseFile long_ = file(List.of("e1", "e2"), 3_000, List.of("เห็นด้วย", "ไม่ทราบ"));
    Scored sample = preview(ScoringOptions.USUAL, long_);
    assertThat(sample.read()).isEqualTo(1_000);
    assertThat(sample.tables()).singleElement().matches(each -> !each.whole());
    assertThat(preview(ScoringOptions.USUAL, FILE).tables())
        .singleElement()
        .matches(ReadTable::whole);
  }

  @Test
  void each_spelling_is_told_with_what_it_was_read_as_and_what_is_doubtful_first() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("e1", "e2"));
    for (int i = 0; i < 6; i++) {
      rows.add(List.of("เห็นด้วย", "ไม่ทราบ"));
      rows.add(List.of("เห็นดวย", "แล้วแต่วัน"));
    }
    rows.add(List.of("ความลับของคนเดียว", "เห็นด้วยอย่างยิ่ง"));
    Scored sample = preview(ScoringOptions.USUAL, Answered.file("eit_public.csv", rows));
    assertThat(sample.tables().get(0).words())
        .extracting(ReadWord::spelling, ReadWord::kind, ReadWord::place, ReadWord::count)
        .containsExactly(
            tuple("แล้วแต่วัน", ReadWord.Kind.UNREADABLE, 0, 6L),
            tuple("ไม่ทราบ", ReadWord.Kind.UNKNOWN, 0, 6L),
            tuple("เห็นดวย", ReadWord.Kind.TAKEN_FOR, 5, 6L),
            tuple("เห็นด้วย", ReadWord.Kind.CHOICE, 5, 6L));
    ScoringOptions said =
        Answered.options("{\"codes\":{\"แล้วแต่วัน\":3,\"เห็นดวย\":\"unknown\"}}");
    Scored mended = Answered.score(said, List.of(Answered.file("eit_public.csv", rows)));
    assertThat(Answered.score(mended, "e1", "public")).isEqualTo("null");
    assertThat(Answered.score(mended, "e2", "public")).isEqualTo("48.57");
  }

  @ParameterizedTest
  @CsvSource({"6, null", "9, null", "10, 10", "12, 12"})
  void of_few_rows_it_is_not_told_how_many_answers_are_alike(int persons, String told) {
    Scored sample =
        preview(
            ScoringOptions.USUAL,
            file(List.of("e1", "e2"), persons, List.of("เห็นด้วย", "เห็นด้วย")));
    String json = PreviewJson.of(sample, Locale.ENGLISH, false).text();
    String count = told.equals("null") ? "null" : Integer.toString(2 * Integer.parseInt(told));
    assertThat(json)
        .contains("\"spelling\":\"เห็นด้วย\",\"count\":" + count + ",")
        .containsOnlyOnce("\"spelling\"");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }

  @Test
  void numbers_that_may_mean_two_things_are_told_as_such() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("i1", "i2"));
    for (int i = 0; i < 12; i++) {
      rows.add(List.of("" + (i % 2 == 0 ? 5 : 1), "" + (i % 2 == 0 ? 0 : 5)));
    }
    Scored sample = preview(ScoringOptions.USUAL, Answered.file("iit.csv", rows));
    assertThat(sample.tables().get(0).words())
        .extracting(ReadWord::spelling, ReadWord::kind)
        .containsExactly(
            tuple("0", ReadWord.Kind.AMBIGUOUS),
            tuple("5", ReadWord.Kind.AMBIGUOUS),
            tuple("1", ReadWord.Kind.CHOICE));
    assertThat(Answered.codes(sample)).contains("CODES_AMBIGUOUS");
  }
}
