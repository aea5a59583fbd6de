package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.http.EngineServer;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.http.settings.ServerSettings;
import org.itaworkbook.http.settings.SiteSettings;
import org.itaworkbook.mail.settings.MailSettings;
import org.itaworkbook.mailing.Mailing;
import org.itaworkbook.signin.SignInSettings;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workers.InProcess;
import org.itaworkbook.years.YearFolders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** A person signs in with a real provider, which demands PKCE. */
@Slow(Slow.Why.BROWSER)
final class SignInPageTest {

  @RegisterExtension private static final Browser BROWSER = new Browser();
  @TempDir private static Path folder;
  private static @Nullable Process provider;
  private static @Nullable EngineServer server;
  private static @Nullable Mailing mailing;
  private static String home = "";

  @BeforeAll
  static void start() throws Exception {
    int port = freePort();
    int providerPort = freePort();
    home = "http://127.0.0.1:" + port;
    startProvider(providerPort);
    Path roles = folder.resolve("roles.csv");
    Files.writeString(roles, "group,role,agency\nsomchai,operate,\n");
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 3);
    Engine engine =
        new Engine(
            YearFolders.load(List.of(Path.of("workbook-templates"))),
            UploadLimits.DEFAULT,
            Clock.systemUTC());
    mailing = new Mailing(engine, MailSettings.offline(folder), Clock.systemUTC());
    server =
        new EngineServer(
            engine,
            new InProcess(engine),
            mailing,
            new ServerSettings(
                "127.0.0.1",
                port,
                null,
                null,
                List.of(),
                Set.of(),
                Set.of(),
                ServerLimits.ofMachine(),
                SiteSettings.standard(),
                new SignInSettings(
                    URI.create("http://127.0.0.1:" + providerPort),
                    "ita",
                    "sesame of the client",
                    SignInSettings.USUAL_SCOPES,
                    null,
                    "groups",
                    "sub",
                    roles,
                    List.of(key),
                    null,
                    URI.create(home))));
    server.start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void startProvider(int port) throws IOException, InterruptedException {
    Path there = Files.createDirectories(Path.of("target/provider"));
    for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
      Files.write(there.resolve(file), Files.readAllBytes(Path.of("scripts/provider", file)));
    }
    if (!Files.exists(there.resolve("node_modules/oidc-provider"))) {
      assumeTrue(installed(there), "skipped: npm is not there, or reaches no registry");
    }
    provider =
        new ProcessBuilder("node", "provider.mjs", Integer.toString(port), home)
            .directory(there.toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader said = provider.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.equals("listening")) {
      line = said.readLine();
    }
    assertThat(line).as("the provider is up").isNotNull();
  }

  private static boolean installed(Path there) throws InterruptedException {
    try {
      Process npm =
          new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
              .directory(there.toFile())
              .redirectErrorStream(true)
              .redirectOutput(there.resolve("npm.log").toFile())
              .start();
      return npm.waitFor(3, TimeUnit.MINUTES) && npm.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
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
      provider.destroy();
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
    BROWSER.click("button[name=logout]");
    BROWSER.until("home", () -> BROWSER.driver().getCurrentUrl().equals(home + "/"));
    assertThat(status("GET", "/api/v1/frameworks")).isEqualTo(401);
  }

  @Test
  void whoever_gives_up_at_the_provider_is_not_signed_in() {
    BROWSER.mayComplain("403");
    BROWSER.open(home + "/signin");
    BROWSER.find("input[name=login]");
    BROWSER.click("a[href$=abort]");
    BROWSER.untilText("h1", "ยังไม่ได้ลงชื่อเข้าใช้");
  }

  @Test
  void what_was_chosen_on_the_page_is_there_after_the_sign_in() {
    BROWSER.mayComplain("401");
    BROWSER.open(home + "/");
    BROWSER.drop("[data-at=drop]", Site.EXAMPLE);
    BROWSER.click("dialog a");
    String page = BROWSER.driver().getWindowHandle();
    String tab =
        BROWSER.until(
            "a second tab",
            () ->
                BROWSER.driver().getWindowHandles().stream()
                    .filter(each -> !each.equals(page))
                    .findFirst()
                    .orElse(null));
    BROWSER.driver().switchTo().window(tab);
    signInAs("malee");
    BROWSER.until("back", () -> BROWSER.driver().getCurrentUrl().equals(home + "/"));
    BROWSER.driver().close();
    BROWSER.driver().switchTo().window(page);
    BROWSER.click("dialog button.primary");
    BROWSER.find(".result");
  }

  private static void signInAs(String name) {
    BROWSER.find("input[name=login]").sendKeys(name);
    BROWSER.find("input[name=password]").sendKeys("any", Keys.ENTER);
    BROWSER.until("the question of consent", () -> BROWSER.all("input[name=login]").isEmpty());
    BROWSER.click("button[type=submit]");
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
