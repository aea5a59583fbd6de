package org.itaworkbook.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.framework.FrameworkJson;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.responses.counting.Counting;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.scored.Scorer;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many must answer is the year's own; 2568 says nothing of it. */
class MinimumRespondentsTest {

  private final Path folder;

  MinimumRespondentsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Framework year(String minimums) throws IOException {
    String data = Files.readString(Path.of("workbook-templates/2568/framework.json"));
    String changed =
        data.replace("\"countingAssumed\": true", "\"countingAssumed\": true, " + minimums);
    assertThat(changed).isNotEqualTo(data);
    return FrameworkReader.read(Files.writeString(folder.resolve("framework.json"), changed));
  }

  private static List<Finding> told(Framework framework, int persons) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("e1", "e2"));
    rows.addAll(Collections.nCopies(persons, List.of("เห็นด้วย", "เห็นด้วย")));
    Counting counting = new Counting(framework, Rules.USUAL, ResponseLimits.OF_FILES, each -> {});
    return Scorer.score(counting.count(List.of(Answered.file("eit_public.csv", rows))), Rules.USUAL)
        .findings()
        .stream()
        .filter(each -> each.code() == FindingCode.BELOW_MINIMUM)
        .toList();
  }

  private static final String TWO =
      "\"minimumRespondents\": {\"EIT_PUBLIC\": ["
          + "{\"group\": \"กรม\", \"persons\": 20, \"source\": \"คู่มือ 1\"},"
          + "{\"group\": \"เทศบาล\", \"persons\": 10, \"source\": \"คู่มือ 2\"}]}";

  @Test
  void fewer_than_all_kinds_need_is_a_warning_and_fewer_than_some_a_hint() throws IOException {
    Framework framework = year(TWO);
    assertThat(told(framework, 9))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.WARNING);
              assertThat(each.message().th())
                  .contains("9 คน", "กรม 20 (คู่มือ 1)", "เทศบาล 10 (คู่มือ 2)");
            });
    assertThat(told(framework, 10))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.severity()).isEqualTo(Severity.INFO);
              assertThat(each.message().th()).contains("กรม 20").doesNotContain("เทศบาล");
            });
    assertThat(told(framework, 20)).isEmpty();
    assertThat(told(Answered.FRAMEWORK, 6)).isEmpty();
  }

  @Test
  void the_year_comes_back_with_them() throws IOException {
    Framework framework = year(TWO);
    Path again = folder.resolve("again.json");
    assertThat(FrameworkReader.read(Files.writeString(again, FrameworkJson.of(framework).text())))
        .isEqualTo(framework);
  }

  @Test
  void parts_that_nobody_answers_are_refused() {
    assertThatThrownBy(() -> year(TWO.replace("EIT_PUBLIC", "OIT"))).hasMessageContaining("OIT");
  }
}
