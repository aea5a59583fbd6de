package org.itaworkbook.json.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read when something cannot be used. */
class TextsTest {

  private static final Path MESSAGES = Path.of("src/main/resources/org/itaworkbook/messages");

  @ParameterizedTest
  @ValueSource(strings = {"json", "refusals", "findings"})
  void both_languages_have_the_same_keys_and_take_the_same_arguments(String area)
      throws IOException {
    Properties thai = properties(area + "_th");
    Properties english = properties(area + "_en");
    assertThat(thai.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    for (String key : thai.stringPropertyNames()) {
      String th = thai.getProperty(key);
      String en = english.getProperty(key);
      assertThat(arguments(th)).as(key).isEqualTo(arguments(en));
      assertThat(th + en).as(key).doesNotContain("'");
      assertThat(th).as(key).isNotBlank();
      assertThat(en).as(key).isNotBlank();
    }
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void every_refusal_says_in_both_languages_what_to_do(Refusal refusal) {
    RefusedException refused = new RefusedException(refusal, "first", "second", "third");
    assertThat(refused.text().th()).containsPattern("ให้|โปรด").doesNotContain("{");
    assertThat(refused.text().en()).matches("[^{}]+").hasSizeGreaterThan(40);
  }

  private static Properties properties(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
      properties.load(reader);
    }
    return properties;
  }

  private static Set<String> arguments(String pattern) {
    return Pattern.compile("\\{\\d}")
        .matcher(pattern)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
