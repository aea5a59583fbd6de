package org.itaworkbook.architecture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The faults of one area's texts in the two languages. */
record MessageBundle(String area, String thai, String english) {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern KEY = Pattern.compile("^([\\w.-]+)\\s*[=:]", Pattern.MULTILINE);
  private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

  /** Two words of lower case in a row: a sentence that was not translated. */
  private static final Pattern LATIN_SENTENCE = Pattern.compile("[a-z]{2,} [a-z]{2,}");

  /** Reads an area. One without an English file holds what exists in Thai only. */
  static MessageBundle read(Path folder, String area) {
    try {
      String thai = Files.readString(folder.resolve(area + "_th.properties"));
      Path english = folder.resolve(area + "_en.properties");
      return new MessageBundle(
          area, thai, Files.exists(english) ? Files.readString(english) : thai);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> faults() {
    Map<String, String> th = texts(thai);
    Map<String, String> en = texts(english);
    List<String> faults = new ArrayList<>();
    for (String key : union(th, en)) {
      if (!key.startsWith(area + ".")) {
        faults.add(key + ": belongs to another area");
      }
      String inThai = th.get(key);
      String inEnglish = en.get(key);
      if (inThai == null || inEnglish == null) {
        faults.add(key + ": missing in " + (inThai == null ? "Thai" : "English"));
        continue;
      }
      if (!arguments(inThai).equals(arguments(inEnglish))) {
        faults.add(key + ": arguments differ");
      }
      if (!THAI.matcher(inThai).find() && LATIN_SENTENCE.matcher(inThai).find()) {
        faults.add(key + ": not translated into Thai");
      }
      if (THAI.matcher(inEnglish).find() && !THAI.matcher(inThai).find()) {
        faults.add(key + ": Thai in the English text");
      }
      formatFault(key, inThai).ifPresent(faults::add);
      formatFault(key, inEnglish).ifPresent(faults::add);
    }
    faults.addAll(duplicates(thai));
    faults.addAll(duplicates(english));
    return faults;
  }

  private static Map<String, String> texts(String source) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(source));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.forEach((key, text) -> texts.put((String) key, (String) text));
    return texts;
  }

  private static TreeSet<String> union(Map<String, String> th, Map<String, String> en) {
    TreeSet<String> keys = new TreeSet<>(th.keySet());
    keys.addAll(en.keySet());
    return keys;
  }

  private static TreeSet<String> arguments(String pattern) {
    TreeSet<String> numbers = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(pattern);
    while (matcher.find()) {
      numbers.add(matcher.group(1));
    }
    return numbers;
  }

  /** A single apostrophe in a pattern with arguments would swallow them. */
  private static Optional<String> formatFault(String key, String pattern) {
    if (arguments(pattern).isEmpty()) {
      return Optional.empty();
    }
    try {
      int used = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
      int highest = arguments(pattern).stream().mapToInt(Integer::parseInt).max().orElse(0);
      return used == highest + 1 && !pattern.replace("''", "").contains("'")
          ? Optional.empty()
          : Optional.of(key + ": an apostrophe that is not doubled");
    } catch (IllegalArgumentException e) {
      return Optional.of(key + ": not a message format");
    }
  }

  private static List<String> duplicates(String source) {
    List<String> found = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    Matcher matcher = KEY.matcher(source);
    while (matcher.find()) {
      if (!seen.add(matcher.group(1))) {
        found.add(matcher.group(1) + ": twice in one file");
      }
    }
    return found;
  }
}
