package org.itaworkbook.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.itaworkbook.text.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Tables that belong together, as the scripts that made them one after another. The form of a
 * schema is how many of them have run. A script that has been released is never changed again. H2
 * undoes none of its statements where one fails, so each must do no harm when it is run anew
 * ({@code IF NOT EXISTS}).
 *
 * @param name whose tables they are, such as {@code outbox}
 * @param scripts in the order in which they are run
 * @param flywayTable the history that Flyway kept of the same scripts, up to version 1.0 of this
 *     program; null where there never was one
 * @param kept those of its tables to which work may only add rows
 */
public record Schema(
    String name, List<String> scripts, @Nullable String flywayTable, Set<String> kept) {

  public Schema {
    scripts = List.copyOf(scripts);
    kept = Set.copyOf(kept);
  }

  /** Tables whose rows work may change. */
  public Schema(String name, List<String> scripts, @Nullable String flywayTable) {
    this(name, scripts, flywayTable, Set.of());
  }

  /** A script beside a class. */
  public static String script(Class<?> beside, String file) {
    try (InputStream stream = beside.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no script " + file + " beside " + beside.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form that this program needs. */
  int newest() {
    return scripts.size();
  }

  /** Of the scripts that lead to a form. */
  String fingerprint(int form) {
    return Fingerprint.of(scripts.subList(0, form));
  }
}
