package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a figure is rounded is said in one place, and how a formula rounds in another. */
final class OneHomeTest {

  private static final Pattern HALF_UP = Pattern.compile("RoundingMode\\.HALF_UP|ROUND_HALF_UP");
  private static final Pattern FORMULA = Pattern.compile("\"[^\"\n]*\\bROUND(?:UP|DOWN)?\\(");

  private static final Map<Pattern, String> HOMES =
      Map.of(HALF_UP, "Rounding.java", FORMULA, "LiveRounding.java");

  @Test
  void nothing_is_rounded_outside_of_the_two_homes() {
    HOMES.forEach(
        (pattern, home) ->
            assertThat(filesWith(pattern, SourceRules.sources(Path.of("src/main/java"))))
                .as(pattern.pattern())
                .containsExactly(home));
  }

  private static Set<String> filesWith(Pattern pattern, Map<Path, String> sources) {
    Set<String> files = new TreeSet<>();
    sources.forEach(
        (file, source) -> {
          if (pattern.matcher(source).find()) {
            files.add(String.valueOf(file.getFileName()));
          }
        });
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return value.setScale(2, RoundingMode.HALF_UP);",
        "return value.setScale(2, java.math.RoundingMode.HALF_UP);",
        "String formula = \"ROUND(\" + cell + \",2)\";",
        "String formula = \"IF(A1>0,ROUND(A1,2),0)\";"
      })
  void a_rounding_elsewhere_is_noticed(String line) {
    assertThat(
            List.of(HALF_UP, FORMULA).stream()
                .flatMap(each -> filesWith(each, Map.of(Path.of("Elsewhere.java"), line)).stream()))
        .containsExactly("Elsewhere.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ROUND(\"round\"),", "setScale(2, RoundingMode.CEILING)"})
  void what_only_looks_alike_is_let_pass(String line) {
    Map<Path, String> source = Map.of(Path.of("Elsewhere.java"), line);
    assertThat(filesWith(HALF_UP, source)).isEmpty();
    assertThat(filesWith(FORMULA, source)).isEmpty();
  }
}
