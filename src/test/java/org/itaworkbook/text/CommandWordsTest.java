package org.itaworkbook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page may show names no command and no option of one. */
class CommandWordsTest {

  private static final Pattern COMMAND =
      Pattern.compile("(?<![A-Za-z])ita [a-z-]+|(?<![\\w-])--[a-z]");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analysis",
        "answer",
        "collect",
        "delivery",
        "findings",
        "framework",
        "leftout",
        "overview",
        "page",
        "parts",
        "refusals"
      })
  void no_text_of_the_page_names_a_command(String area) {
    List<String> naming = new ArrayList<>();
    for (Locale language : List.of(new Locale("th"), Locale.ENGLISH)) {
      Messages.area(area, language)
          .forEach(
              (key, text) -> {
                if (!key.startsWith("page.reference.") && COMMAND.matcher(text).find()) {
                  naming.add(key);
                }
              });
    }
    assertThat(naming).isEmpty();
  }
}
