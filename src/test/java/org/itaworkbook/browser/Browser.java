package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptException;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One Chromium for a class of tests, with a new tab and nothing remembered for each test. A test
 * fails where the page wrote an error to the console that it had not announced. Where Chromium is
 * not installed the class is skipped.
 *
 * <p>Held in a static field marked {@code @RegisterExtension}, before the sites it visits.
 */
final class Browser
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<String> announced = new ArrayList<>();
  private @Nullable ChromeDriver driver;
  private @Nullable Path folder;
  private @Nullable Traffic traffic;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    assumeTrue(
        Chromium.isThere(),
        "skipped: Chromium is not installed (Debian: apt-get install chromium chromium-driver)");
    folder = Files.createTempDirectory("ita-browser");
    driver = Chromium.start(folder.resolve("profile"), Files.createDirectory(downloads()));
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    announced.clear();
    try (Stream<Path> old = Files.list(downloads())) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    String last = driver().getWindowHandle();
    driver().switchTo().newWindow(WindowType.TAB);
    String fresh = driver().getWindowHandle();
    driver().switchTo().window(last).close();
    driver().switchTo().window(fresh);
    command("Network.clearBrowserCache", Map.of());
    command("Network.clearBrowserCookies", Map.of());
    driver().manage().logs().get(LogType.BROWSER);
    traffic = new Traffic(driver());
    width(1280);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    List<String> errors =
        driver().manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(each -> each.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(LogEntry::getMessage)
            .filter(message -> announced.stream().noneMatch(message::contains))
            .toList();
    assertThat(errors).as("errors on the console").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (driver != null) {
      driver.quit();
    }
    if (folder != null) {
      Folders.delete(folder);
    }
  }

  /**
   * Errors on the console that hold this text are part of the test, such as the 401 it provokes.
   */
  void mayComplain(String text) {
    announced.add(text);
  }

  ChromeDriver driver() {
    return Objects.requireNonNull(driver, "no browser before the tests");
  }

  /** The requests of this test's page so far. */
  Traffic traffic() {
    return Objects.requireNonNull(traffic, "no traffic before a test");
  }

  void open(String address) {
    driver().get(address);
  }

  /** The first element that matches, once it is there and can be seen. */
  WebElement find(String selector) {
    return until(
        selector,
        () -> {
          WebElement found = driver().findElement(By.cssSelector(selector));
          return found.isDisplayed() ? found : null;
        });
  }

  /** What matches now, seen or not. */
  List<WebElement> all(String selector) {
    return driver().findElements(By.cssSelector(selector));
  }

  /**
   * Where a side of what matches first is on the screen: {@code top} or {@code bottom}, in pixels.
   */
  int edge(String selector, String side) {
    return ((Number)
            Objects.requireNonNull(
                script(
                    "return Math.round("
                        + "document.querySelector(arguments[0]).getBoundingClientRect()[arguments[1]])",
                    selector,
                    side)))
        .intValue();
  }

  /** The text that can be seen in an element. */
  String text(String selector) {
    return find(selector).getText();
  }

  /**
   * Presses what matches, brought to the middle first, where nothing that stays on top covers it.
   */
  void click(String selector) {
    WebElement target = find(selector);
    script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", target);
    target.click();
  }

  /** Waits until an element can be seen and its text holds another. */
  void untilText(String selector, String part) {
    until(
        selector + " says " + part,
        () -> driver().findElement(By.cssSelector(selector)).getText().contains(part));
  }

  /** Waits until nothing that matches can be seen. */
  void untilGone(String selector) {
    until("no " + selector, () -> all(selector).stream().noneMatch(WebElement::isDisplayed));
  }

  /**
   * Waits until something is so.
   *
   * @param condition gives null or false while it is not; a missing or replaced element counts as
   *     not
   * @param what is awaited, for the failure's message
   */
  <T> T until(String what, Supplier<@Nullable T> condition) {
    return new WebDriverWait(driver(), PATIENCE, Duration.ofMillis(50))
        .withMessage(what)
        .ignoring(NoSuchElementException.class, StaleElementReferenceException.class)
        .ignoring(JavascriptException.class)
        .until(page -> unlessLeft(condition));
  }

  /** What a condition gives; null where the page was left for another one meanwhile. */
  private static <T> @Nullable T unlessLeft(Supplier<@Nullable T> condition) {
    try {
      return condition.get();
    } catch (WebDriverException e) {
      if (String.valueOf(e.getMessage()).contains("aborted by navigation")) {
        return null;
      }
      throw e;
    }
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    new Actions(driver()).sendKeys(keys).perform();
  }

  /** Moves the focus on by the tabulator key until it is on what matches. */
  void tabTo(String selector) {
    for (int i = 0; i < 200; i++) {
      press(Keys.TAB);
      if (script("return document.activeElement.matches(arguments[0])", selector) == Boolean.TRUE) {
        return;
      }
    }
    throw new AssertionError("the tabulator key never comes to " + selector);
  }

  /** Runs script in the page; {@code arguments} are the script's. */
  @Nullable Object script(String source, Object... arguments) {
    return driver().executeScript(source, arguments);
  }

  /** A command of Chromium's DevTools protocol. */
  Map<String, Object> command(String name, Map<String, Object> parameters) {
    return driver().executeCdpCommand(name, parameters);
  }

  /** Drops files on the element that matches, as from a folder of the desktop. */
  void drop(String selector, Path... files) {
    WebElement target = find(selector);
    WebElement carrier =
        (WebElement)
            Objects.requireNonNull(
                script(
                    """
                    const carrier = document.createElement('input');
                    carrier.type = 'file';
                    carrier.multiple = true;
                    carrier.hidden = true;
                    document.body.append(carrier);
                    return carrier;
                    """));
    choose(carrier, files);
    script(
        """
        const [target, carrier] = arguments;
        const carried = new DataTransfer();
        for (const file of carrier.files) carried.items.add(file);
        carrier.remove();
        for (const type of ['dragenter', 'dragover', 'drop']) {
          target.dispatchEvent(new DragEvent(type,
              {bubbles: true, cancelable: true, composed: true, dataTransfer: carried}));
        }
        """,
        target,
        carrier);
  }

  /** Chooses files in a file picker, which may be hidden behind a button. */
  void choose(String selector, Path... files) {
    choose(until(selector, () -> driver().findElement(By.cssSelector(selector))), files);
  }

  private static void choose(WebElement picker, Path... files) {
    picker.sendKeys(
        String.join("\n", Stream.of(files).map(file -> file.toAbsolutePath().toString()).toList()));
  }

  /** The one file that the page has given to save, once it is whole. */
  Path download() {
    return until(
        "a download",
        () -> {
          try (Stream<Path> files = Files.list(downloads())) {
            List<Path> all = files.toList();
            return all.size() == 1 && isWhole(all.get(0).getFileName().toString())
                ? all.get(0)
                : null;
          } catch (IOException e) {
            return null;
          }
        });
  }

  /** Chromium names a file otherwise until it has all of it. */
  private static boolean isWhole(String name) {
    return !name.startsWith(".") && !name.endsWith(".crdownload");
  }

  private Path downloads() {
    return Objects.requireNonNull(folder).resolve("downloads");
  }

  /** The width of the page in CSS pixels. */
  void width(int pixels) {
    size(pixels, 800);
  }

  /** The width and height of the page in CSS pixels. */
  void size(int width, int height) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the system tells the page, as {@code prefers-color-scheme}, {@code dark}. */
  void prefers(String feature, String value) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", feature, "value", value))));
  }

  /** A line of such speed from here on. */
  void network(Duration latency, int kilobytesASecond) {
    command("Network.enable", Map.of());
    command(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline",
            false,
            "latency",
            latency.toMillis(),
            "downloadThroughput",
            kilobytesASecond * 1024,
            "uploadThroughput",
            kilobytesASecond * 1024));
  }
}
