package org.itaworkbook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's axe-core: what of accessibility a program can tell. */
final class Axe {

  private static final String SCRIPT = script();

  private Axe() {}

  /** Fails with rule, element and reason where axe finds a fault in the page as it stands now. */
  static void findsNothing(Browser browser) {
    browser.driver().executeScript(SCRIPT);
    Object faults =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[0];
                axe.run(document, {resultTypes: ['violations']}).then(
                    result => done(result.violations.flatMap(rule => rule.nodes.map(
                        node => rule.id + ' ' + node.target.join(' ') + ' ' + node.failureSummary))),
                    fault => done([String(fault)]));
                """);
    assertThat((List<?>) Objects.requireNonNull(faults)).as("faults that axe finds").isEmpty();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
