package org.itaworkbook.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text that a person sees, kept once in each language in {@code messages/AREA_th.properties}
 * and {@code messages/AREA_en.properties}; the area is the key's first word. Patterns are those of
 * {@link MessageFormat}; give numbers as formatted strings. Thread-safe.
 */
public final class Messages {

  /** A language and its texts, by area, as they are asked for. */
  private enum Language {
    TH,
    EN;

    final Locale locale = new Locale(name().toLowerCase(Locale.ROOT));
    final Map<String, Properties> areas = new ConcurrentHashMap<>();
  }

  private static final Map<String, MessagePattern> PATTERNS = new ConcurrentHashMap<>();

  private Messages() {}

  /**
   * The text of a key in both languages.
   *
   * @param arguments strings, or {@link Text}s that are put in in the language of each pattern
   * @throws MissingResourceException if a language lacks the key
   */
  public static Text text(String key, Object... arguments) {
    return new Text(format(key, Language.TH, arguments), format(key, Language.EN, arguments));
  }

  /** The text of a key in Thai, for what exists in Thai only, such as sheet names and headers. */
  public static String thai(String key, Object... arguments) {
    return format(key, Language.TH, arguments);
  }

  /**
   * All texts of an area in a language by their keys, in the order of these; patterns as they are.
   */
  public static SortedMap<String, String> area(String area, Locale language) {
    SortedMap<String, String> texts = new TreeMap<>();
    area(area, Language.valueOf(language.getLanguage().toUpperCase(Locale.ROOT)))
        .forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return texts;
  }

  private static String format(String key, Language language, Object[] arguments) {
    String pattern = area(key.substring(0, key.indexOf('.')), language).getProperty(key);
    if (pattern == null) {
      throw new MissingResourceException("no text in " + language.locale, "messages", key);
    }
    if (arguments.length == 0) {
      return pattern;
    }
    String[] spoken = new String[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      spoken[i] =
          arguments[i] instanceof Text text
              ? text.in(language.locale)
              : String.valueOf(arguments[i]);
    }
    return PATTERNS.computeIfAbsent(pattern, MessagePattern::of).with(spoken);
  }

  private static Properties area(String area, Language language) {
    Properties known = language.areas.get(area);
    return known == null
        ? language.areas.computeIfAbsent(area, each -> load(each + "_" + language.locale))
        : known;
  }

  private static Properties load(String name) {
    String path = "/org/itaworkbook/messages/" + name + ".properties";
    Properties properties = new Properties();
    try (InputStream stream = Messages.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new MissingResourceException("no bundle " + path, "messages", name);
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
    return properties;
  }
}
