package org.itaworkbook.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

  private static final List<String> OFFERED = List.of(MediaTypes.XLSX, MediaTypes.JSON);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " | xlsx",
        "*/* | xlsx",
        "application/json | json",
        "APPLICATION/JSON | json",
        "application/* | xlsx",
        "application/json, */* | xlsx",
        "application/json, */*;q=0.9 | json",
        "application/json;q=0.5, */*;q=0.9 | xlsx",
        "text/html, application/xhtml+xml, */*;q=0.8 | xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;q=0, */* | json",
        "application/json;charset=utf-8;q=0.4 | json",
        "application/json;q=x | none",
        "application/json;q=0 | none",
        "text/html | none",
        ", , | none"
      })
  void the_answer_is_of_the_type_that_is_wanted_most(@Nullable String accept, String best) {
    Optional<String> type = Accept.best(accept, OFFERED);
    assertThat(type.map(it -> it.endsWith("json") ? "json" : "xlsx").orElse("none"))
        .isEqualTo(best);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " | th",
        "th | th",
        "en | en",
        "en-US,en;q=0.9,th;q=0.8 | en",
        "th-TH,th;q=0.9,en-US;q=0.8 | th",
        "th;q=0.1, en;q=0.2 | en",
        "de, en;q=0.5 | en",
        "de | th",
        "* | th",
        "en;q=0 | th",
        "en;;;q=z | th"
      })
  void texts_are_thai_unless_english_is_preferred(@Nullable String header, String language) {
    assertThat(Languages.of(header).getLanguage()).isEqualTo(language);
  }
}
