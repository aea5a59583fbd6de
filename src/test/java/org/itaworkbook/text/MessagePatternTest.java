package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"{0} [0:row was|rows were] read\" | 1 | 1 row was read",
        "\"{0} [0:row was|rows were] read\" | 0 | 0 rows were read",
        "\"{0} [0:row was|rows were] read\" | 11 | 11 rows were read",
        "\"[1:it|they] of {0}\" | x | they of x",
        "\"it''s {0} of {1}\" | [0:a] | it's [0:a] of {1}",
        "\"$[0:a$1|b\\]\" | 1 | $a$1"
      })
  void a_word_follows_its_count(String pattern, String argument, String said) {
    assertThat(MessagePattern.of(pattern).with(new String[] {argument})).isEqualTo(said);
  }
}
