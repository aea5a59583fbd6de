package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.itaworkbook.Slow;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Slow(Slow.Why.BROWSER)
final class ApiPageTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open().withToken("sesame");

  @ParameterizedTest
  @CsvSource({"th, light, วิเคราะห์สมุดงานหรือคะแนน", "en, dark, 'Assess a workbook, or scores'"})
  void the_page_of_the_api_shows_every_operation_without_a_token(
      String language, String scheme, String first) {
    BROWSER.prefers("prefers-color-scheme", scheme);
    BROWSER.open(SITE.at("/api?lang=" + language));
    assertThat(BROWSER.find("#assess h2").getText()).isEqualTo(first);
    assertThat(BROWSER.all(".operation")).hasSize(21);
    assertThat(BROWSER.find("#assess .source").getText())
        .startsWith("curl -f -H \"Authorization: Bearer $token\" -o out.xlsx ")
        .endsWith(SITE.at("/api/v1/assessments"));
    Axe.findsNothing(BROWSER);
    Screens.take(BROWSER, "api-" + language);
  }
}
