package org.itaworkbook.cli.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The languages that the commands speak. */
public enum Language {
  TH,
  EN;

  public static final String OPTION = "--language";
  public static final String SHORT_OPTION = "--lang";

  /**
   * The language to speak before the arguments are parsed, so that help and errors are in it too:
   * the option's, else the setting's, else Thai. Whether the value is right is for the parser.
   */
  public static Language of(List<String> arguments, Map<String, String> environment) {
    String found = environment.getOrDefault("ITA_LANGUAGE", "");
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (!name.equals(OPTION) && !name.equals(SHORT_OPTION)) {
        continue;
      }
      if (equals >= 0) {
        found = argument.substring(equals + 1);
      } else if (i + 1 < arguments.size()) {
        found = arguments.get(i + 1);
      }
    }
    return found.equalsIgnoreCase("en") ? EN : TH;
  }

  public Locale locale() {
    return new Locale(name().toLowerCase(Locale.ROOT));
  }

  /** The texts of {@code --help}, by the keys that picocli looks for. */
  public ResourceBundle help() {
    String path = "/org/itaworkbook/messages/ita_" + locale() + ".properties";
    try (InputStreamReader reader =
        new InputStreamReader(
            Objects.requireNonNull(Language.class.getResourceAsStream(path), path),
            StandardCharsets.UTF_8)) {
      return new PropertyResourceBundle(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }
}
