package org.itaworkbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+}");

  @ParameterizedTest
  @ValueSource(strings = {"analysis", "findings"})
  void both_languages_have_the_same_texts_with_the_same_arguments(String area) throws IOException {
    Properties thai = load(area + "_th");
    Properties english = load(area + "_en");
    assertThat(thai.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : thai.stringPropertyNames()) {
      assertThat(arguments(thai.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  private static Set<String> arguments(String pattern) {
    return ARGUMENT.matcher(pattern).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties load(String name) throws IOException {
    Properties properties = new Properties();
    String path = "/org/itaworkbook/messages/" + name + ".properties";
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TextsTest.class.getResourceAsStream(path)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
