package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.Keys;

/**
 * Keycloak, with people, a program and a client of which PKCE is demanded, as {@code
 * scripts/provider/realm.json} says. Its folder is told by the property {@code keycloak}, which
 * {@code scripts/nightly} sets; it remembers nothing.
 */
final class Keycloak {

  static final String REALM = "/realms/ita";
  static final String SIGN_OUT = "#kc-logout";

  private static final String FOLDER = System.getProperty("keycloak", "");
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private Keycloak() {}

  static boolean isAskedFor() {
    return !FOLDER.isEmpty();
  }

  /**
   * Starts it; returns once it answers. One at a time, since the first start writes into its folder
   * what every other reads, and Maven runs several classes of tests side by side.
   *
   * @param home the address of the server that people sign in to
   */
  static Process start(int port, String home) throws IOException, InterruptedException {
    Path folder = Path.of(FOLDER).toAbsolutePath();
    try (FileChannel starting =
            FileChannel.open(
                folder.resolve("starting.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock alone = starting.lock()) {
      assertThat(alone.isValid()).isTrue();
      Process process = begin(folder, port, home);
      // Its first answers take longer than the server waits for any.
      for (String path : List.of("/.well-known/openid-configuration", "/account/")) {
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + REALM + path))
                    .build(),
                BodyHandlers.discarding());
      }
      return process;
    }
  }

  private static Process begin(Path folder, int port, String home)
      throws IOException, InterruptedException {
    Files.writeString(
        Files.createDirectories(folder.resolve("data/import")).resolve("ita-realm.json"),
        Files.readString(Path.of("scripts/provider/realm.json")).replace("HOME/", home + "/"));
    Path log = Files.createTempFile("keycloak", ".log");
    Process process =
        new ProcessBuilder(
                folder.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--import-realm")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.readString(log).contains("Listening on:")) {
      if (!process.isAlive() || System.nanoTime() > end) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        throw new IOException("Keycloak did not start: " + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    Files.delete(log);
    return process;
  }

  /** Fills in its form, and lets it tell what it knows where it asks for that. */
  static void signIn(Browser browser, String name) {
    // It may still know who signed in with this browser, and ask nothing.
    browser.until(
        "its form, or the end of the way",
        () ->
            !browser.all("#username").isEmpty()
                || browser.driver().getCurrentUrl().endsWith("/signed-in"));
    if (browser.all("#username").isEmpty()) {
      return;
    }
    fill(browser, name);
    browser.until(
        "signed in, or the question of consent",
        () -> browser.all("#password").isEmpty() && isAway(browser));
    if (!browser.all("[name=accept]").isEmpty()) {
      browser.click("[name=accept]");
    }
  }

  /** It has no way back before it knows somebody, so that one signs in and lets it tell nothing. */
  static void giveUp(Browser browser) {
    fill(browser, "malee");
    browser.click("[name=cancel]");
  }

  private static void fill(Browser browser, String name) {
    browser.find("#username").sendKeys(name);
    browser.find("#password").sendKeys("any", Keys.ENTER);
  }

  private static boolean isAway(Browser browser) {
    return !browser.driver().getCurrentUrl().contains(REALM)
        || !browser.all("[name=accept]").isEmpty();
  }
}
