package org.itaworkbook.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The scripts and styles of the pages: which module imports which and what of it, and which files
 * the pages name.
 *
 * @param assets by their path in the assets' folder, with the text of scripts and nothing else's
 * @param pages the texts of what names assets by their address: pages and the manifest
 */
record SiteModules(Map<String, String> assets, List<String> pages) {

  /** A module may import modules of its own folder and of those before it. */
  static final List<String> FOLDERS =
      List.of(
          "base",
          "api",
          "result",
          "upload",
          "units",
          "templates",
          "answers",
          "report",
          "agencies",
          "excel",
          "pages");

  private static final Pattern IMPORT =
      Pattern.compile(
          "^(?:import\\s+|(?:import|export)\\b[^;'\"]*\\bfrom\\s*)['\"]([^'\"]+)['\"]"
              + "|\\bimport\\(\\s*['\"]([^'\"]+)['\"]",
          Pattern.MULTILINE);

  /** What a module takes by name of another, or hands on; its names and the other's path. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:^(?:import|export)\\s*|\\bconst\\s*)\\{([^{}]*)}"
              + "\\s*(?:from\\s*|=\\s*await\\s+import\\(\\s*)['\"]([^'\"]+)['\"]",
          Pattern.MULTILINE);

  /** An import that names nothing of what it takes. */
  private static final Pattern WHOLE =
      Pattern.compile("^(?:import\\s+[\\w$*]|export\\s*\\*)", Pattern.MULTILINE);

  private static final Pattern ADDRESS = Pattern.compile("(?:\"|[^.]/|}})assets/([^\"\\s]+)");
  private static final Pattern EXPORTED =
      Pattern.compile("^export (?:async )?(?:function|const|class) (\\w+)", Pattern.MULTILINE);

  static SiteModules read(Path folder) {
    Path root = folder.resolve("site/assets");
    try (Stream<Path> walked = Files.walk(root);
        Stream<Path> beside = Files.walk(folder.resolve("site"))) {
      Map<String, String> assets = new TreeMap<>();
      for (Path file : walked.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        assets.put(name, name.endsWith(".js") ? Files.readString(file) : "");
      }
      List<String> pages = new ArrayList<>();
      pages.add(Files.readString(folder.resolve("manifest.xml")));
      for (Path page : beside.filter(each -> each.toString().endsWith(".html")).toList()) {
        pages.add(Files.readString(page));
      }
      return new SiteModules(assets, pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<String> used = new TreeSet<>();
    for (String page : pages) {
      Matcher address = ADDRESS.matcher(page);
      while (address.find()) {
        used.add(address.group(1));
        if (!assets.containsKey(address.group(1))) {
          faults.add("a page names " + address.group(1) + ", which is not there");
        }
      }
    }
    scripts().forEach(name -> imports(name).forEach(imported -> check(name, imported, faults)));
    scripts().flatMap(name -> imports(name).stream()).forEach(used::add);
    checkNames(faults);
    assets.keySet().stream()
        .filter(name -> name.matches(".*\\.(js|css)") && !used.contains(name))
        .forEach(name -> faults.add(name + " is used by nothing"));
    scripts().filter(this::lacksItsView).forEach(name -> faults.add(name + " exports no view"));
    scripts().filter(this::isInCircle).forEach(name -> faults.add(name + " imports itself"));
    return faults;
  }

  private Stream<String> scripts() {
    return assets.keySet().stream().filter(name -> name.endsWith(".js"));
  }

  private void check(String name, String imported, List<String> faults) {
    if (!assets.containsKey(imported)) {
      faults.add(name + " imports " + imported + ", which is not there");
    } else if (rank(imported) > rank(name)) {
      faults.add(name + " imports " + imported + " of a folder above");
    } else if (rank(name) < 0) {
      faults.add(name + " is in no known folder");
    }
  }

  /** Each name that is imported is exported there, and each that is exported is imported. */
  private void checkNames(List<String> faults) {
    Map<String, Set<String>> taken = new TreeMap<>();
    for (String name : scripts().toList()) {
      String text = assets.getOrDefault(name, "");
      if (WHOLE.matcher(text).find()) {
        faults.add(name + " imports without saying what");
      }
      NAMED
          .matcher(text)
          .results()
          .forEach(
              each -> {
                String from = resolved(name, each.group(2));
                for (String word : words(each.group(1))) {
                  taken.computeIfAbsent(from, any -> new TreeSet<>()).add(word);
                  if (!exports(from).contains(word)) {
                    faults.add(name + " imports " + word + ", which " + from + " does not export");
                  }
                }
              });
    }
    for (String name : scripts().toList()) {
      for (String word : exports(name)) {
        if (!taken.getOrDefault(name, Set.of()).contains(word)) {
          faults.add(name + " exports " + word + ", which nothing imports");
        }
      }
    }
  }

  /** What stands between braces, by its name in the other module. */
  private static List<String> words(String braces) {
    return Stream.of(braces.split(","))
        .map(each -> each.strip().replaceFirst("(\\s+as\\s|\\s*:).*", ""))
        .filter(each -> !each.isEmpty())
        .toList();
  }

  private Set<String> exports(String name) {
    Set<String> exports = new TreeSet<>();
    EXPORTED
        .matcher(assets.getOrDefault(name, ""))
        .results()
        .forEach(each -> exports.add(each.group(1)));
    return exports;
  }

  private static int rank(String name) {
    return FOLDERS.indexOf(name.replaceFirst("/.*", ""));
  }

  /** The modules that a module imports, by their paths. */
  private Set<String> imports(String name) {
    Set<String> imports = new LinkedHashSet<>();
    Matcher matcher = IMPORT.matcher(assets.getOrDefault(name, ""));
    while (matcher.find()) {
      String path = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      imports.add(resolved(name, path));
    }
    return imports;
  }

  private static String resolved(String name, String path) {
    return Path.of(name).resolveSibling(path).normalize().toString().replace('\\', '/');
  }

  private boolean isInCircle(String name) {
    Set<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(imports(name));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (next.equals(name)) {
        return true;
      }
      if (seen.add(next)) {
        open.addAll(imports(next));
      }
    }
    return false;
  }

  /** Whether a file is called after a view that it does not export: mail-view.js has mailView. */
  private boolean lacksItsView(String name) {
    String file = name.replaceFirst(".*/", "").replace(".js", "");
    if (!file.endsWith("-view")) {
      return false;
    }
    String view =
        Pattern.compile("-(\\w)")
            .matcher(file)
            .replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT));
    return !exports(name).contains(view);
  }
}
