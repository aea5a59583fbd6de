package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Slow(Slow.Why.BROWSER)
final class SmokeTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open();

  @Test
  void the_server_answers_a_browser() {
    BROWSER.open(SITE.at("/health"));
    BROWSER.untilText("body", "status");
    assertThat(BROWSER.traffic().requests())
        .extracting(each -> each.address().getPath())
        .contains("/health");
  }
}
