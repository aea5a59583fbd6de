package org.itaworkbook.http.site;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.http.exchange.Exchange;
import org.itaworkbook.http.exchange.Fault;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemException;
import org.itaworkbook.http.exchange.StaticFile;
import org.itaworkbook.http.exchange.StaticRoute;
import org.jspecify.annotations.Nullable;

/**
 * Styles, scripts and pictures, each in one of the folders of {@code site/assets}. A folder or file
 * is served where its name is of a few plain characters, so that no address leads anywhere else.
 */
public final class AssetRoute extends StaticRoute {

  private static final long serialVersionUID = 1L;
  private static final Pattern FOLDER = Pattern.compile("[a-z]+");
  private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9-]*\\.(css|js|svg|png)");
  private static final String PICTURE_FOLDER = "images";

  /**
   * A day; Excel refuses icons that may not be kept, and its web pages show them from elsewhere.
   */
  private static final String PICTURES = "public, max-age=86400";

  private static final Map<String, String> TYPES =
      Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private final transient Map<String, StaticFile> files = new ConcurrentHashMap<>();

  private AssetRoute(String path) {
    super(path);
  }

  public static AssetRoute inFolders() {
    return new AssetRoute("/assets/{folder}/{file}");
  }

  /** Pictures without their folder: manifests that were installed earlier name icons so. */
  static AssetRoute ofEarlierManifests() {
    return new AssetRoute("/assets/{file}");
  }

  @Override
  public StaticFile file(Exchange call) {
    List<String> rest = call.rest();
    StaticFile file = at(rest.size() > 1 ? rest.get(0) : PICTURE_FOLDER, rest.get(rest.size() - 1));
    if (file == null) {
      throw new ProblemException(Problem.of(Fault.NOT_FOUND));
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
