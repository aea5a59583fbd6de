package org.itaworkbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingTest {

  @ParameterizedTest
  @CsvSource({
    "93.75, 99.75, 3, a digit for another",
    "93.75, 93.57, 1, two digits exchanged",
    "93.75, 39.75, 1, two digits exchanged",
    "93.75, 9.375, 1, the point exchanged with its neighbour",
    "93.75, 9.75, 2, a digit left out",
    "93.75, 93.7, 2, the last digit left out",
    "93.75, 3.75, 2, the first digit left out",
    "100, 10, 1, the point exchanged with a zero",
    "100, 99, 9, all digits",
    "9.5, 95, 2, the point left out",
    "9.5, 99.5, 2, a digit typed twice",
    "87.5, 87.05, 1, two digits exchanged where the second is a zero that is not written",
    "93.75, 93.75, 0, nothing",
    "93.75, 39.57, 12, every digit",
  })
  void the_usual_slips_of_the_hand_weigh_less_than_others(
      String meant, String typed, int weight, String what) {
    int hundredths = new BigDecimal(meant).movePointRight(2).intValueExact();
    assertThat(new Typing(new BigDecimal(typed)).weight(hundredths)).as(what).isEqualTo(weight);
  }

  @ParameterizedTest
  @CsvSource({
    "99.75, 1",
    "93.75, 0",
    "9.375, 5",
    "100, 5",
    "93.7500, 0",
    "93.755, 1",
    "3.75, 1",
  })
  void digits_are_counted_place_by_place(String typed, int digits) {
    assertThat(new Typing(new BigDecimal(typed)).digitsChanged(93_75)).isEqualTo(digits);
  }
}
