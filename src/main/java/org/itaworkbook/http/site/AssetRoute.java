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

/**
 * Styles, scripts, pictures and samples, each in one of the folders of {@code site/assets}. A
 * folder or file is served where its name is of a few plain characters, so that no address leads
 * anywhere else.
 */
public final class AssetRoute implements StaticRoute {

  private static final Pattern FOLDER = Pattern.compile("[a-z]+");
  private static final Pattern FILE =
      Pattern.compile("[a-z0-9][a-z0-9-]*\\.(css|js|svg|png|bas|pq)");
  private static final String PICTURE_FOLDER = "images";

  /**
   * A day; Excel refuses icons that may not be kept, and its web pages show them from elsewhere.
   */
  private static final String PICTURES = "public, max-age=86400";

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css",
          "js", "text/javascript",
          "svg", "image/svg+xml",
          "bas", "text/plain",
          "pq", "text/plain");

  private final Map<String, StaticFile> files = new ConcurrentHashMap<>();
  private final boolean foldered;

  private AssetRoute(boolean foldered) {
    this.foldered = foldered;
  }

  /** Of {@code folder} and {@code file}. */
  public static AssetRoute inFolders() {
    return new AssetRoute(true);
  }

  /** Pictures by {@code file} alone: manifests that were installed earlier name icons so. */
  static AssetRoute ofEarlierManifests() {
    return new AssetRoute(false);
  }

  @Override
  public StaticFile file(Exchange exchange) {
    String folder = foldered ? exchange.path("folder") : PICTURE_FOLDER;
    StaticFile file = at(folder, exchange.path("file"));
    if (file == null) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return file;
  }

  /** The file of a folder; null where there is none, or where a name is none that files have. */
  public @Nullable StaticFile at(String folder, String name) {
    Matcher file = FILE.matcher(name);
    return FOLDER.matcher(folder).matches() && file.matches()
        ? files.computeIfAbsent(folder + "/" + name, path -> load(path, file.group(1)))
        : null;
  }

  private static @Nullable StaticFile load(String path, String ending) {
    byte[] bytes = SiteFiles.read("site/assets/" + path).orElse(null);
    if (bytes == null) {
      return null;
    }
    if (ending.equals("png")) {
      return picture(StaticFile.binary("image/png", bytes));
    }
    // To be saved: neither a page nor a part of one.
    boolean sample = ending.equals("bas") || ending.equals("pq");
    StaticFile text = StaticFile.text(TYPES.getOrDefault(ending, ""), bytes);
    return ending.equals("svg")
        ? picture(text)
        : (sample ? text.with("Content-Disposition", "attachment") : text)
            .with("Cross-Origin-Resource-Policy", "same-origin");
  }

  private static StaticFile picture(StaticFile file) {
    return file.with("Cache-Control", PICTURES)
        .with("Cross-Origin-Resource-Policy", "cross-origin");
  }
}
