package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every text of the pages is used, and every text that they use is there. */
final class SiteTextsTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/itaworkbook");

  @Test
  void the_pages_use_every_text_of_their_bundle_and_no_other() {
    assertThat(SiteTexts.read(FOLDER).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page.a=x|{{b}}|b: used, but not in the bundle",
        "page.a=x|t('b')|b: used, but not in the bundle",
        "page.a=x|t(`b`, 1)|b: used, but not in the bundle",
        "page.a=x|t(\"b.c\")|b.c: used, but not in the bundle",
        "page.a=x|nothing|a: not used",
        "page.a=x|const('a')|a: not used",
        "page.a=x|t('b.' + code) {{a}}|b.: used, but not in the bundle",
        "page.a=it's|{{a}}|a: an apostrophe"
      })
  void a_fault_is_noticed(String bundle, String source, String fault) {
    assertThat(new SiteTexts(bundle, List.of(source)).faults()).contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page.a=x|{{a}} {{lang}} {{office-js}}",
        "page.a=x|t('a')",
        "page.a=x|say(t( \"a\", 1))",
        "page.a.b=x|t('a.' + code)",
        "page.a.b=x|t(`a.${code}`)",
        "page.a-b.cD=x|t('a-b.cD')"
      })
  void a_use_is_noticed(String bundle, String source) {
    assertThat(new SiteTexts(bundle, List.of(source)).faults()).isEmpty();
  }
}
