package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.ScoredWorkbook;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Scores;
import org.junit.jupiter.api.Test;

/** Counted scores go into staff's own workbook where none stand; what stands there stays. */
class IntoWorkbookTest {

  private static final FiscalYear YEAR = Answered.FRAMEWORK.fiscalYear();

  /** Ten persons of a part who all answer the same. */
  private static Scored scored(String file, List<String> codes, int choice, String agency) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(codes);
    rows.addAll(
        Collections.nCopies(
            10,
            codes.stream()
                .map(each -> MadePersons.word(each, MadePersons.isBribe(each) ? 0 : choice))
                .toList()));
    Rules rules =
        new Rules(ResponseMap.NONE, null, null, null, Set.of(), agency.isEmpty() ? null : agency);
    return Answered.score(Answered.options(rules), List.of(Answered.file(file, rows)));
  }

  private static Scores read(byte[] workbook) {
    return Answered.ENGINE.analyze(workbook, AssessmentOptions.DEFAULT).scores();
  }

  private static Map<String, String> values(Scores scores) {
    return scores.values().entrySet().stream()
        .collect(
            Collectors.toMap(
                each -> each.getKey().question() + " " + each.getKey().part(),
                each -> each.getValue().setScale(2).toString()));
  }

  private static byte[] own() {
    return Answered.SCORING
        .workbook(scored("eit_public.csv", List.of("e1", "e2"), 4, ""), ScoringOptions.USUAL)
        .workbook();
  }

  @Test
  void empty_cells_are_filled_and_what_stands_there_stays_and_is_told() {
    byte[] own = own();
    assertThat(values(read(own))).isEqualTo(Map.of("e1 public", "80.00", "e2 public", "80.00"));
    Scored other = scored("eit_public.csv", List.of("e1", "e4"), 5, "");
    ScoredWorkbook made = Answered.SCORING.workbookInto(own, other, ScoringOptions.USUAL);
    assertThat(values(read(made.workbook())))
        .isEqualTo(Map.of("e1 public", "80.00", "e2 public", "80.00", "e4 public", "100.00"));
    List<Finding> told =
        made.scored().findings().stream()
            .filter(each -> each.code() == FindingCode.SCORE_DIFFERS)
            .toList();
    assertThat(told)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(Objects.requireNonNull(each.place()).toString()).startsWith("EIT!");
              assertThat(each.message().en()).contains("e1", "80", "100.00");
            });
    assertThat(made.analysis().findings()).containsAll(told);
  }

  @Test
  void the_same_scores_again_change_nothing() {
    Scored scored = scored("eit_public.csv", List.of("e1", "e2"), 4, "");
    ScoredWorkbook made = Answered.SCORING.workbookInto(own(), scored, ScoringOptions.USUAL);
    assertThat(made.scored().findings())
        .noneMatch(each -> each.code() == FindingCode.SCORE_DIFFERS);
    assertThat(made.workbook()).isEqualTo(own());
  }

  @Test
  void those_who_answered_are_filled_in_only_where_nobody_typed_it() {
    Scored twice = scored("eit_survey.csv", List.of("e1"), 4, "");
    Scores filled =
        read(Answered.SCORING.workbookInto(own(), twice, ScoringOptions.USUAL).workbook());
    assertThat(filled.respondents())
        .isEqualTo(Map.of(new FigureCode("EIT_PUBLIC"), 10, new FigureCode("EIT_SURVEY"), 10));
    assertThat(values(filled)).containsEntry("e1 survey", "80.00").hasSize(3);
  }

  @Test
  void a_workbook_of_another_agency_or_year_is_refused() {
    byte[] named =
        Answered.ENGINE
            .templates()
            .filled(YEAR, "scores", new Agency("กรมหนึ่ง", null, null, null, null, null));
    Scored other = scored("eit_public.csv", List.of("e1"), 4, "กรมสอง");
    assertThatThrownBy(() -> Answered.SCORING.workbookInto(named, other, ScoringOptions.USUAL))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> {
              assertThat(e.refusal()).isEqualTo(Refusal.OTHER_WORKBOOK);
              assertThat(e.text().th()).contains("กรมหนึ่ง", "กรมสอง");
            });
    Scored same = scored("eit_public.csv", List.of("e1"), 4, "กรม หนึ่ง");
    assertThat(
            read(Answered.SCORING.workbookInto(named, same, ScoringOptions.USUAL).workbook())
                .values()
                .values())
        .containsExactly(new BigDecimal("80"));
  }

  @Test
  void an_agency_without_a_name_gets_the_one_of_the_answers() {
    Scored named = scored("eit_public.csv", List.of("e4"), 4, "กรมหนึ่ง");
    ScoredWorkbook made = Answered.SCORING.workbookInto(own(), named, ScoringOptions.USUAL);
    assertThat(read(made.workbook()).agency().name()).isEqualTo("กรมหนึ่ง");
  }
}
