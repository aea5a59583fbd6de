package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.Slow;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mailing.Mailing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** A person signs in with a real provider, which demands PKCE. */
@Slow(Slow.Why.BROWSER)
final class SignInPageTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @RegisterExtension private static final FakeOffice OFFICE = new FakeOffice();
  @TempDir private static Path folder;

  private static @Nullable RealProvider provider;
  private static @Nullable EngineServer server;
  private static @Nullable Mailing mailing;
  private static String home = "";

  @BeforeAll
  static void start() throws Exception {
    int port = RealProvider.freePort();
    int providerPort = RealProvider.freePort();
    home = "http://127.0.0.1:" + port;
    provider = RealProvider.start(providerPort, home);
    Files.writeString(folder.resolve("roles.csv"), "group,role,agency\nsomchai,operate,\n");
    mailing = SignInServer.mailing(folder);
    server = server(port, providerPort);
    server.start();
  }

  private static EngineServer server(int port, int providerPort) {
    return SignInServer.of(
        port,
        providerPort,
        URI.create("http://127.0.0.1:" + port),
        SiteSettings.of(null, null, List.of(), OFFICE.address().toString()),
        folder.resolve("roles.csv"),
        Objects.requireNonNull(mailing));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.stop();
    }
    if (mailing != null) {
      mailing.close();
    }
    if (provider != null) {
      provider.close();
    }
  }

  /** The provider's own pages ask for letters and a picture that are not there. */
  @BeforeEach
  void letTheProviderComplain() {
    BROWSER.mayComplain("fonts.googleapis.com");
    BROWSER.mayComplain("favicon.ico");
  }

  @Test
  void a_person_signs_in_comes_back_works_and_signs_out() {
    BROWSER.mayComplain("401");
    BROWSER.mayComplain("400");
    BROWSER.open(home + "/signin?to=%2Fhelp");
    signInAs("somchai");
    BROWSER.until("back", () -> BROWSER.driver().getCurrentUrl().equals(home + "/help"));
    assertThat(status("GET", "/api/v1/frameworks")).isEqualTo(200);
    assertThat(status("GET", "/api/v1/deliveries")).isEqualTo(200);
    assertThat(status("POST", "/api/v1/assessments")).isEqualTo(400);
    assertThat(BROWSER.script("return document.cookie")).isEqualTo("");
    BROWSER.open(home + "/signout");
    assertThat(status("GET", "/api/v1/frameworks")).isEqualTo(200);
    BROWSER.click("[data-at=out]");
    RealProvider.signOut(BROWSER);
    BROWSER.until("home", () -> BROWSER.driver().getCurrentUrl().equals(home + "/"));
    assertThat(status("GET", "/api/v1/frameworks")).isEqualTo(401);
  }

  @Test
  void whoever_gives_up_at_the_provider_is_not_signed_in() {
    BROWSER.mayComplain("403");
    BROWSER.open(home + "/signin");
    RealProvider.giveUp(BROWSER);
    BROWSER.untilText("h1", "ยังไม่ได้ลงชื่อเข้าใช้");
  }

  @Test
  void the_page_says_who_is_signed_in_at_every_width_and_lets_him_out() {
    BROWSER.open(home + "/");
    BROWSER.click("[data-at=who] a");
    signInAs("a person with a very long name of the ministry and its many departments");
    BROWSER.until("back", () -> BROWSER.driver().getCurrentUrl().startsWith(home + "/?lang=th"));
    for (int width : List.of(320, 480, 768, 1280)) {
      BROWSER.width(width);
      BROWSER.untilText("[data-at=who]", "a person");
      assertThat(BROWSER.find("[data-at=who] button").getText()).isEqualTo("ออกจากระบบ");
      assertThat(BROWSER.script("return document.documentElement.scrollWidth <= window.innerWidth"))
          .as("at %d pixels".formatted(width))
          .isEqualTo(true);
    }
    BROWSER.click("[data-at=who] button");
    RealProvider.signOut(BROWSER);
    BROWSER.until("home", () -> BROWSER.driver().getCurrentUrl().equals(home + "/"));
    BROWSER.untilText("[data-at=who]", "ลงชื่อเข้าใช้");
  }

  @Test
  void who_runs_the_server_sees_who_did_what_and_others_read_why_not() {
    BROWSER.mayComplain("403");
    BROWSER.open(home + "/signin?to=%2Faudit");
    signInAs("malee");
    BROWSER.untilText("[data-at=rows]", "ไม่มีสิทธิทำรายการนี้");
    assertThat(BROWSER.all("[data-at=who] a")).isEmpty();
    BROWSER.command("Network.clearBrowserCookies", Map.of());
    BROWSER.open(home + "/signin?to=%2F");
    signInAs("somchai");
    BROWSER.click("[data-at=who] a");
    BROWSER.untilText("[data-at=rows] table", "ไม่มีสิทธิทำรายการนี้ GET /api/v1/audit");
    Axe.findsNothing(BROWSER);
    BROWSER.find("#audit-person").sendKeys("no such person", Keys.ENTER);
    BROWSER.untilText("[data-at=rows]", "ไม่มีบันทึกในช่วงนี้");
    delayTheNextRequest();
    BROWSER.click("form button");
    BROWSER.find("#audit-person").clear();
    BROWSER.click("form button");
    BROWSER.find("[data-at=rows] table");
    BROWSER.until("the late answer", () -> BROWSER.script("return window.late").equals(true));
    assertThat(BROWSER.find("[data-at=rows]").getText()).doesNotContain("ไม่มีบันทึกในช่วงนี้");
    BROWSER.find("#audit-to").sendKeys("yesterday");
    BROWSER.mayComplain("400");
    BROWSER.click("form button");
    BROWSER.untilText("[data-at=rows]", "yesterday");
  }

  /** Its answer comes after that of the request that follows it. */
  private static void delayTheNextRequest() {
    BROWSER.script(
        """
        const send = XMLHttpRequest.prototype.send;
        window.late = false;
        XMLHttpRequest.prototype.send = function (body) {
          XMLHttpRequest.prototype.send = send;
          this.addEventListener('loadend', () => setTimeout(() => (window.late = true), 200));
          setTimeout(() => send.call(this, body), 1_500);
        };
        """);
  }

  @Test
  void what_was_chosen_and_typed_is_there_after_a_sign_in_that_had_ended() {
    BROWSER.mayComplain("401");
    BROWSER.open(home + "/signin?to=%2F");
    signInAs("malee");
    BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
    BROWSER.find(".result");
    BROWSER.click("[data-at=check] details summary");
    BROWSER.find("#paste-text").sendKeys("typed before");
    BROWSER.driver().manage().deleteAllCookies();
    BROWSER.script("sessionStorage.setItem('ita.token', 'of another time')");
    BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
    BROWSER.click("dialog a");
    String page = BROWSER.driver().getWindowHandle();
    BROWSER.driver().switchTo().window(other(page));
    signInAs("malee");
    BROWSER.until("told", () -> BROWSER.driver().getCurrentUrl().equals(home + "/signed-in"));
    BROWSER.driver().close();
    BROWSER.driver().switchTo().window(page);
    BROWSER.untilGone("dialog");
    BROWSER.find(".result");
    BROWSER.untilText("[data-at=who]", "malee");
    assertThat(BROWSER.find("#paste-text").getDomProperty("value")).isEqualTo("typed before");
  }

  /** Whatever waits would ask again, one by one, to be told no. */
  @ParameterizedTest
  @CsvSource({
    "#check, [data-at=drop], .job",
    "#agencies, [data-at=agencies-drop], [data-at=agencies-failed]"
  })
  void who_would_rather_not_sign_in_is_asked_once_for_all_files(
      String view, String drop, String place) throws Exception {
    BROWSER.mayComplain("401");
    BROWSER.open(home + "/" + view);
    BROWSER.drop(drop, AgencyFiles.write(folder.resolve("six"), 6).toArray(Path[]::new));
    BROWSER.click("dialog button:not(.primary)");
    BROWSER.untilText(place, "รายการนี้ต้องลงชื่อเข้าใช้ก่อน");
    TimeUnit.SECONDS.sleep(2);
    assertThat(BROWSER.all("dialog")).isEmpty();
  }

  private static String other(String page) {
    return BROWSER.until(
        "a second window",
        () ->
            BROWSER.driver().getWindowHandles().stream()
                .filter(each -> !each.equals(page))
                .findFirst()
                .orElse(null));
  }

  @Test
  void the_pane_signs_in_by_a_window_and_keeps_what_it_got_in_memory_only() {
    BROWSER.mayComplain("401");
    BROWSER.width(320);
    BROWSER.open(home + "/pane");
    BROWSER.find("html[data-ready]");
    BROWSER.click("[data-act=analyze]");
    BROWSER.click("dialog button.primary");
    String pane = BROWSER.driver().getWindowHandle();
    BROWSER.driver().switchTo().window(other(pane));
    signInAs("malee");
    BROWSER.until("closed", () -> BROWSER.driver().getWindowHandles().size() == 1);
    BROWSER.driver().switchTo().window(pane);
    BROWSER.find("[data-part=verdict]");
    BROWSER.untilText("[data-at=who]", "malee");
    BROWSER.driver().manage().deleteAllCookies();
    assertThat(status("GET", "/api/v1/frameworks")).isEqualTo(401);
    BROWSER.click("[data-to=templates]");
    BROWSER.until("templates", () -> !BROWSER.all("[data-at=templates-body] button").isEmpty());
    assertThat(BROWSER.all("dialog")).isEmpty();
    assertThat(
            String.valueOf(
                BROWSER.script(
                    "return JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")))
        .doesNotContain("eyJ");
  }

  @Test
  void a_provider_that_is_down_at_the_start_is_told_and_found_later() throws Exception {
    BROWSER.mayComplain("503");
    int port = RealProvider.freePort();
    int providerPort = RealProvider.freePort();
    String late = "http://127.0.0.1:" + port;
    EngineServer started = server(port, providerPort);
    started.start();
    RealProvider woken = null;
    try {
      BROWSER.open(late + "/signin");
      BROWSER.untilText("h1", "ลงชื่อเข้าใช้ไม่ได้ในขณะนี้");
      woken = RealProvider.start(providerPort, late);
      TimeUnit.SECONDS.sleep(6);
      BROWSER.click("a[href^=signin]");
      signInAs("malee");
      BROWSER.untilText("[data-at=who]", "malee");
      woken.close();
      BROWSER.open(late + "/");
      BROWSER.untilText("[data-at=who]", "malee");
      BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
      BROWSER.find(".result");
    } finally {
      started.stop();
      if (woken != null) {
        woken.close();
      }
    }
  }

  private static void signInAs(String name) {
    RealProvider.signIn(BROWSER, name);
  }

  private static long status(String method, String path) {
    return (Long)
        Objects.requireNonNull(
            BROWSER.script(
                "return fetch(arguments[1], {method: arguments[0]}).then((a) => a.status)",
                method,
                path));
  }
}
