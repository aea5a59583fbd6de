package org.itaworkbook.browser;

import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every view of the task pane: axe finds nothing, nothing scrolls sideways, pictures to look at.
 */
@Slow(Slow.Why.BROWSER)
final class PaneLooksTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final FakeOffice OFFICE = new FakeOffice();
  @RegisterExtension private static final Site SITE = Site.open().withMail().withOffice(OFFICE);

  private final Pane pane = new Pane(BROWSER, SITE);

  @ParameterizedTest
  @CsvSource({"th, light", "th, dark", "en, light"})
  void the_views_are_seen_and_read_by_all(String language, String scheme) {
    String name = "pane-" + language + "-" + scheme;
    BROWSER.prefers("prefers-color-scheme", scheme);
    pane.open("?lang=" + language);
    look(name + "-start");
    pane.analysed();
    BROWSER.all("details").forEach(each -> BROWSER.script("arguments[0].open = true", each));
    look(name + "-result");
    view("checks");
    BROWSER.find("[data-part=findings]");
    look(name + "-checks");
    view("templates");
    BROWSER.find("[data-template=scores]");
    look(name + "-templates");
    view("mail");
    BROWSER.click("[data-act=preview]");
    BROWSER.find(".confirm");
    BROWSER.click("[data-letter=U03]");
    BROWSER.find("[data-view=letter] h4");
    look(name + "-mail");
  }

  @Test
  void what_is_refused_is_seen_and_read_by_all() {
    OFFICE.with("refusal", "The file is in use.");
    pane.open("");
    BROWSER.click("[data-act=analyze]");
    BROWSER.find("[data-at=work] [role=alert]");
    look("pane-refused");
  }

  @Test
  void high_contrast_keeps_every_sign() {
    BROWSER.prefers("forced-colors", "active");
    pane.open("").analysed();
    look("pane-contrast");
  }

  private static void view(String name) {
    BROWSER.click("[data-to=" + name + "]");
    BROWSER.find("[data-to=" + name + "][aria-current]");
  }

  private static void look(String name) {
    Axe.findsNothing(BROWSER);
    Screens.takeNarrow(BROWSER, name);
  }
}
