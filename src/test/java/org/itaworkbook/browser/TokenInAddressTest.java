package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The address that {@code ita serve} prints has the token behind {@code #token=}. */
@Slow(Slow.Why.BROWSER)
final class TokenInAddressTest {

  private static final String TOKEN = "made-by-the_server-7";

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final Site SITE = Site.open().withToken(TOKEN);

  private final WebPage page = new WebPage(BROWSER, SITE);

  @Test
  void the_page_takes_the_token_out_of_its_address_and_keeps_it_for_its_tab() {
    page.open("#token=" + TOKEN);
    assertThat(BROWSER.driver().getCurrentUrl()).isEqualTo(SITE.at("/"));
    page.example();
    assertThat(BROWSER.all("dialog")).isEmpty();
    BROWSER.click("[data-to=templates]");
    BROWSER.find("[data-template=scores]");
    page.open("?lang=en#templates");
    BROWSER.find("[data-template=scores]");
    assertThat(BROWSER.all("dialog")).isEmpty();
    BROWSER.driver().navigate().back();
    assertThat(BROWSER.driver().getCurrentUrl()).doesNotContain(TOKEN);
  }

  @Test
  void a_page_that_is_open_takes_the_token_of_a_server_that_started_anew() {
    page.open("#token=of-the-server-before");
    BROWSER.open(SITE.at("/#token=" + TOKEN));
    page.example();
    assertThat(BROWSER.driver().getCurrentUrl()).doesNotContain(TOKEN);
  }

  @Test
  void a_token_that_the_browser_has_no_room_for_is_kept_by_the_page() {
    BROWSER.mayComplain("401");
    page.open("");
    BROWSER.script("sessionStorage.setItem('ita.token', 'of-the-server-before')");
    BROWSER.script("Storage.prototype.setItem = () => { throw new Error('full'); }");
    BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
    BROWSER.find("dialog input").sendKeys(TOKEN, Keys.ENTER);
    BROWSER.find(".result");
  }

  @Test
  void the_whole_address_may_be_pasted_where_the_token_is_asked_for() {
    BROWSER.mayComplain("401");
    page.open("");
    BROWSER.script("sessionStorage.clear()");
    BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
    BROWSER.find("dialog input").sendKeys(SITE.at("/#token=" + TOKEN), Keys.ENTER);
    BROWSER.find(".result");
  }
}
