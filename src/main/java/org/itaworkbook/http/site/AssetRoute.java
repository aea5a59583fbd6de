package org.itaworkbook.http.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.exchange.StaticFile;
import org.itaworkbook.http.exchange.StaticRoute;
import org.jspecify.annotations.Nullable;

/** Styles, scripts and pictures. */
public final class AssetRoute implements StaticRoute {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(css|js|svg|png)");

  /**
   * A day; Excel refuses icons that may not be kept, and its web pages show them from elsewhere.
   */
  private static final String PICTURES = "public, max-age=86400";

  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

  @Override
  public StaticFile file(Exchange exchange) {
    String name = exchange.path("name");
    Matcher matcher = NAME.matcher(name);
    StaticFile file =
        matcher.matches()
            ? files.computeIfAbsent(name, each -> load(each, matcher.group(1)))
            : null;
    if (file == null) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return file;
  }

  private static @Nullable StaticFile load(String name, String ending) {
    byte[] bytes = SiteFiles.read("site/assets/" + name).orElse(null);
    if (bytes == null) {
      return null;
    }
    if (ending.equals("png")) {
      return picture(StaticFile.binary("image/png", bytes));
    }
    StaticFile text = StaticFile.text(TYPES.getOrDefault(ending, ""), bytes);
    return ending.equals("svg")
        ? picture(text)
        : text.with("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static StaticFile picture(StaticFile file) {
    return file.with("Cache-Control", PICTURES)
        .with("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
