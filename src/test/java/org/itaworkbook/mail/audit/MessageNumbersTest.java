package org.itaworkbook.mail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageNumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''|''", "7|7", "7 8|7-8", "7 9|7,9", "1 2 3 5 6 9|1-3,5-6,9"})
  void runs_of_numbers_are_written_short_and_read_back(String numbers, String text) {
    List<Long> all =
        numbers.isEmpty()
            ? List.of()
            : List.of(numbers.split(" ")).stream().map(Long::valueOf).toList();
    assertThat(MessageNumbers.text(all)).isEqualTo(text);
    assertThat(MessageNumbers.read(text)).isEqualTo(all);
  }

  @Test
  void numbers_beyond_those_that_java_keeps_ready_are_runs_too() {
    List<Long> all = LongStream.rangeClosed(10_000, 10_139).boxed().toList();
    assertThat(MessageNumbers.text(all)).isEqualTo("10000-10139");
  }
}
