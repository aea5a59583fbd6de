package org.itaworkbook.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/**
 * The requests that pages of one tab made, failed ones too, as Chromium's own network log tells.
 */
final class Traffic {

  /**
   * One request.
   *
   * @param contentType of its body; empty where there is none
   */
  record Asked(String method, URI address, String contentType) {}

  private final ChromeDriver driver;
  private final List<Asked> asked = new ArrayList<>();

  Traffic(ChromeDriver driver) {
    this.driver = driver;
    driver.manage().logs().get(LogType.PERFORMANCE);
  }

  /** All so far, in order. */
  List<Asked> requests() {
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonObject message =
          JsonParser.parseString(entry.getMessage()).getAsJsonObject().getAsJsonObject("message");
      if (message.get("method").getAsString().equals("Network.requestWillBeSent")) {
        JsonObject request = message.getAsJsonObject("params").getAsJsonObject("request");
        String address = request.get("url").getAsString();
        if (address.startsWith("http")) {
          asked.add(
              new Asked(
                  request.get("method").getAsString(), URI.create(address), contentType(request)));
        }
      }
    }
    return List.copyOf(asked);
  }

  /** Takes note of what was asked so far and forgets it. */
  void forget() {
    requests();
    asked.clear();
  }

  /** Host and port of every server that was asked. */
  Set<String> hosts() {
    return requests().stream()
        .map(each -> each.address().getAuthority())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** When something was first painted, in milliseconds from the start of the page. */
  double firstPaint() {
    return number(
        "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1");
  }

  /** The names of the files that the first paint waits for. */
  List<String> blocking() {
    return Stream.of(
            Objects.toString(
                    driver.executeScript(
                        """
                        return performance.getEntriesByType('resource')
                            .filter(entry => entry.renderBlockingStatus === 'blocking')
                            .map(entry => new URL(entry.name).pathname).join(' ')
                        """))
                .split(" "))
        .toList();
  }

  /**
   * Bytes over the wire, with headers, of the page itself and of what its first paint waits for.
   */
  double bytesToPaint() {
    return number(
        """
        return [...performance.getEntriesByType('navigation'),
                ...performance.getEntriesByType('resource')
                    .filter(entry => entry.renderBlockingStatus === 'blocking')]
            .reduce((sum, entry) => sum + entry.transferSize, 0)
        """);
  }

  /** Bytes over the wire, with headers, of the page's scripts, styles and texts. */
  double bytes() {
    return number(
        """
        return performance.getEntriesByType('resource')
            .filter(entry => /\\.(js|css|json)$/.test(new URL(entry.name).pathname))
            .reduce((sum, entry) => sum + entry.transferSize, 0)
        """);
  }

  private double number(String script) {
    return ((Number) Objects.requireNonNull(driver.executeScript(script))).doubleValue();
  }

  private static String contentType(JsonObject request) {
    return request.getAsJsonObject("headers").entrySet().stream()
        .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals("content-type"))
        .map(each -> ((JsonElement) each.getValue()).getAsString())
        .findFirst()
        .orElse("");
  }
}
