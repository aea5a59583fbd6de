package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.Scored;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Test;

/** Answers of several agencies in one file: never mixed into one score. */
class SeveralAgenciesTest {

  private static Counted counted() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("agency", "part", "question", "answer", "n"));
    rows.add(List.of("กรมหนึ่ง", "EIT_PUBLIC", "e1", "เห็นด้วย", "40"));
    rows.add(List.of("กรมสอง", "EIT_PUBLIC", "e1", "ไม่เห็นด้วย", "60"));
    return Answered.count(ScoringOptions.USUAL, List.of(Answered.file("counts.csv", rows)));
  }

  @Test
  void are_refused_until_one_is_named() {
    assertThatThrownBy(() -> Answered.SCORING.score(counted(), ScoringOptions.USUAL))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(Refusal.SEVERAL_AGENCIES));
    Rules one = new Rules(ResponseMap.NONE, null, null, null, Set.of(), "กรมหนึ่ง");
    Scored scored = Answered.SCORING.score(counted(), Answered.options(one));
    assertThat(Answered.score(scored, "e1", "public")).isEqualTo("80.00");
    assertThat(scored.scores().agency().name()).isEqualTo("กรมหนึ่ง");
  }

  @Test
  void have_scores_of_their_own() {
    assertThat(Answered.SCORING.agencies(counted())).containsExactly("กรมสอง", "กรมหนึ่ง");
    Scored two = Answered.SCORING.score(counted(), ScoringOptions.USUAL, "กรมสอง");
    assertThat(Answered.score(two, "e1", "public")).isEqualTo("20.00");
  }
}
