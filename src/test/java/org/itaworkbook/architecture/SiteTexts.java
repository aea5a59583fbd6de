package org.itaworkbook.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of the pages and where they are used: {@code {{key}}} in HTML, {@code t('key')} in a
 * script; {@code t('start.' + code)} and {@code t(`start.${code}`)} use all that start so.
 */
record SiteTexts(String bundle, List<String> sources) {

  private static final String AREA = "page.";
  private static final Set<String> NO_TEXTS =
      Set.of("lang", "office-js", "base", "signin", "said", "keep-days", "audit-days");
  private static final String KEY = "([A-Za-z0-9.-]+)";

  private static final Pattern IN_HTML = Pattern.compile("\\{\\{" + KEY + "}}");
  private static final Pattern IN_SCRIPT =
      Pattern.compile("(?<![\\w.$])t\\(\\s*(['\"`])" + KEY + "(\\$\\{|\\1\\s*\\+|\\1)");

  static SiteTexts read(Path folder) {
    try (Stream<Path> files = Files.walk(folder.resolve("http/site"))) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().matches(".*\\.(html|js)")).toList()) {
        sources.add(Files.readString(file));
      }
      return new SiteTexts(
          Files.readString(folder.resolve("messages/page_th.properties"))
              + Files.readString(folder.resolve("messages/page_en.properties")),
          sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> faults() {
    TreeMap<String, String> texts = texts();
    Set<String> whole = new TreeSet<>();
    Set<String> starts = new TreeSet<>();
    for (String source : sources) {
      Matcher html = IN_HTML.matcher(source);
      while (html.find()) {
        whole.add(html.group(1));
      }
      Matcher script = IN_SCRIPT.matcher(source);
      while (script.find()) {
        boolean goesOn = script.group(3).length() > 1;
        (goesOn ? starts : whole).add(script.group(2));
      }
    }
    whole.removeAll(NO_TEXTS);
    List<String> faults = new ArrayList<>();
    for (String key : whole) {
      if (!texts.containsKey(key)) {
        faults.add(key + ": used, but not in the bundle");
      }
    }
    for (String start : starts) {
      if (texts.keySet().stream().noneMatch(key -> key.startsWith(start))) {
        faults.add(start + ": used, but not in the bundle");
      }
    }
    texts.forEach(
        (key, text) -> {
          if (!whole.contains(key) && starts.stream().noneMatch(key::startsWith)) {
            faults.add(key + ": not used");
          }
          if (text.contains("'")) {
            faults.add(key + ": an apostrophe");
          }
        });
    return faults;
  }

  /** By the keys without the area. */
  private TreeMap<String, String> texts() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(bundle));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TreeMap<String, String> texts = new TreeMap<>();
    properties.forEach(
        (key, text) -> texts.put(key.toString().substring(AREA.length()), text.toString()));
    return texts;
  }
}
