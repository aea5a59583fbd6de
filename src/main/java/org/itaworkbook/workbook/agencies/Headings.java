package org.itaworkbook.workbook.agencies;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Text;
import org.itaworkbook.text.WordFile;

/** What the headings of a table with one row an agency mean. */
final class Headings {

  private static final WordFile WORDS = new WordFile(Headings.class, "headings.properties");

  private static final Map<String, Item> ITEMS = new HashMap<>();

  static {
    Map<Item, List<String>> spellings = new EnumMap<>(Item.class);
    for (Item item : Item.values()) {
      spellings.put(item, WORDS.of(item.name()));
    }
    spellings.forEach((item, words) -> words.forEach(each -> ITEMS.put(Alike.of(each), item)));
  }

  private static final Set<String> SUMS =
      WORDS.of("sum").stream().map(Alike::of).collect(Collectors.toUnmodifiableSet());

  private Headings() {}

  /** What a heading says of an agency; empty for one that is none of these. */
  static Optional<Item> item(String heading) {
    return Optional.ofNullable(ITEMS.get(Alike.of(heading)));
  }

  /** Whether a row of that name sums others up. */
  static boolean isSum(String name) {
    return SUMS.contains(Alike.of(name));
  }

  /** The figure that a heading names in a year; the total is an item. */
  static Optional<FigureCode> figure(String heading, Framework framework) {
    return Optional.ofNullable(framework.once(Names.class, Names::of).figures().get(key(heading)));
  }

  /** Without the word for a score before it. */
  private static String key(String heading) {
    String alike = Alike.of(heading);
    return WORDS.of("score").stream()
        .map(Alike::of)
        .filter(word -> alike.startsWith(word) && alike.length() > word.length())
        .findFirst()
        .map(word -> alike.substring(word.length()))
        .orElse(alike);
  }

  /** How a year's figures may be called. */
  private record Names(Map<String, FigureCode> figures) {

    static Names of(Framework framework) {
      Map<String, FigureCode> names = new HashMap<>();
      framework.instrumentFigures().forEach((code, name) -> add(names, code, name));
      for (Indicator indicator : framework.indicators()) {
        FigureCode code = FigureCode.indicator(indicator.number());
        add(names, code, indicator.name());
        for (String word : WORDS.of("indicator")) {
          names.put(Alike.of(word + indicator.number()), code);
          names.put(Alike.of(word + indicator.number() + indicator.name().th()), code);
        }
        names.put(Alike.of(indicator.number() + "." + indicator.name().th()), code);
      }
      return new Names(Map.copyOf(names));
    }

    private static void add(Map<String, FigureCode> names, FigureCode code, Text name) {
      names.put(Alike.of(code.value().replace('_', ' ')), code);
      names.put(Alike.of(name.th()), code);
      names.put(Alike.of(name.en()), code);
    }
  }
}
