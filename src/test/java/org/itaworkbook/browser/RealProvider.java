package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openqa.selenium.Keys;

/**
 * A provider of OpenID Connect that others wrote, which demands PKCE: one that npm installs where
 * that can be, else the test is skipped; or {@link Keycloak}, where that is asked for.
 */
record RealProvider(Process process) implements AutoCloseable {

  /**
   * Starts it.
   *
   * @param home the address of the server that people sign in to
   */
  static RealProvider start(int port, String home) throws IOException, InterruptedException {
    if (Keycloak.isAskedFor()) {
      return new RealProvider(Keycloak.start(port, home));
    }
    Path there = Files.createDirectories(Path.of("target/provider"));
    for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
      Files.write(there.resolve(file), Files.readAllBytes(Path.of("scripts/provider", file)));
    }
    if (!Files.exists(there.resolve("node_modules/oidc-provider"))) {
      assumeTrue(installed(there), "skipped: npm is not there, or reaches no registry");
    }
    Process started =
        new ProcessBuilder("node", "provider.mjs", Integer.toString(port), home)
            .directory(there.toFile())
            .redirectErrorStream(true)
            .start();
    BufferedReader said = started.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.equals("listening")) {
      line = said.readLine();
    }
    assertThat(line).as("the provider is up").isNotNull();
    return new RealProvider(started);
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

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What it calls itself. */
  static String issuer(int port) {
    return "http://127.0.0.1:" + port + (Keycloak.isAskedFor() ? Keycloak.REALM : "");
  }

  /** Fills in its pages, as whoever has that name. */
  static void signIn(Browser browser, String name) {
    if (Keycloak.isAskedFor()) {
      Keycloak.signIn(browser, name);
      return;
    }
    browser.find("input[name=login]").sendKeys(name);
    browser.find("input[name=password]").sendKeys("any", Keys.ENTER);
    browser.until("the question of consent", () -> browser.all("input[name=login]").isEmpty());
    browser.click("button[type=submit]");
  }

  /** Goes to its page, and lets it know nobody. */
  static void giveUp(Browser browser) {
    if (Keycloak.isAskedFor()) {
      Keycloak.giveUp(browser);
      return;
    }
    browser.find("input[name=login]");
    browser.click("a[href$=abort]");
  }

  /** Says to it that one really wants to sign out. */
  static void signOut(Browser browser) {
    browser.click(Keycloak.isAskedFor() ? Keycloak.SIGN_OUT : "button[name=logout]");
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
