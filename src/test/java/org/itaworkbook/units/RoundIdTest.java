package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.Scores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundIdTest {

  @ParameterizedTest
  @CsvSource({"1,1", "๑,1", "' 1 ',1", "'',1", ",1", "รอบ ๒,รอบ2", "A/b,ab"})
  void a_round_is_the_same_however_it_is_typed(String typed, String round) {
    RoundId id = RoundId.of(inRound(typed));
    assertThat(id.round()).isEqualTo(round);
    assertThat(RoundId.parse(id.toString())).hasValue(id);
  }

  private static Scores inRound(String round) {
    Scores given = Example.SCORES;
    return new Scores(
        given.framework(),
        new Agency("กรมตัวอย่าง", null, round, null, null, null),
        given.values(),
        given.previous(),
        given.previousTotal(),
        given.respondents(),
        given.published(),
        given.assessorLowest(),
        given.measures(),
        given.places(),
        given.understood(),
        given.findings());
  }
}
