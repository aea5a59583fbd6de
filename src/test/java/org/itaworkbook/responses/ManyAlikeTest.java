package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.counts.Flag;
import org.itaworkbook.responses.counts.Tally;
import org.junit.jupiter.api.Test;

/** Rows with the answers of another of the same minute, among very many. */
class ManyAlikeTest {

  private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** So many of a minute have answers of their own. */
  private static final int A_MINUTE = 36;

  private static final int ROWS = 300_000;

  private static String row(int number) {
    LocalDateTime when = LocalDateTime.of(2025, 2, 1, 0, 0).plusMinutes(number / A_MINUTE);
    int answers = number % A_MINUTE;
    return when.format(WRITTEN)
        + ","
        + Answered.AGREEMENTS.get(answers / 6)
        + ","
        + Answered.AGREEMENTS.get(answers % 6)
        + "\n";
  }

  private static long alike(int... again) {
    StringBuilder text = new StringBuilder("ประทับเวลา,e1,e2\n");
    for (int i = 0; i < ROWS; i++) {
      text.append(row(i));
    }
    for (int each : again) {
      text.append(row(each));
    }
    Tally tally =
        Answered.count(
                ScoringOptions.USUAL, List.of(Answered.file("EIT Public.csv", text.toString())))
            .tally();
    return tally.ofPart("EIT_PUBLIC").flags(Flag.IDENTICAL_ANSWERS);
  }

  @Test
  void are_known_wherever_they_stand() {
    assertThat(alike()).isZero();
    assertThat(alike(3, 299_000, 299_999, ROWS - 40)).isEqualTo(4);
  }
}
