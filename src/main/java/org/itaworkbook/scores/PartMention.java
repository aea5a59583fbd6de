package org.itaworkbook.scores;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * The instrument, and perhaps its part, that a title, a tab or a cell names.
 *
 * @param part null where only the instrument is named, or all its parts are
 */
public record PartMention(Instrument instrument, @Nullable Part part) {

  /** A longer text is no title. */
  private static final int LONGEST = 300;

  /** Empty where none or more than one is named. */
  public static Optional<PartMention> in(String text, Framework framework) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    String alike = Alike.of(text);
    if (alike.isEmpty()) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    Names named = null;
    for (Names each : framework.once(YearNames.class, YearNames::of).instruments()) {
      if (each.isIn(lower, alike)) {
        if (named != null) {
          return Optional.empty();
        }
        named = each;
      }
    }
    return Optional.ofNullable(named).map(each -> each.mention(alike));
  }

  /** What all of a year's instruments are called; made once a year. */
  private record YearNames(List<Names> instruments) {

    static YearNames of(Framework framework) {
      return new YearNames(framework.instruments().stream().map(Names::of).toList());
    }
  }

  /**
   * What an instrument is called.
   *
   * @param code in lower case
   * @param names without the code, spelt alike
   * @param parts none where the instrument has only one
   */
  private record Names(
      Instrument instrument, String code, List<String> names, List<PartNames> parts) {

    static Names of(Instrument instrument) {
      List<Part> parts = instrument.parts();
      return new Names(
          instrument,
          instrument.code().value().toLowerCase(Locale.ROOT),
          List.of(
              bare(instrument.name().th(), instrument.code().value()),
              bare(instrument.name().en(), instrument.code().value())),
          parts.size() == 1
              ? List.of()
              : IntStream.range(0, parts.size())
                  .mapToObj(i -> PartNames.of(parts.get(i), i + 1))
                  .toList());
    }

    /** An instrument's name without its code. */
    private static String bare(String name, String code) {
      String alike = Alike.of(name);
      String bare = alike.replace(code.toLowerCase(Locale.ROOT), "");
      return bare.isEmpty() ? alike : bare;
    }

    boolean isIn(String lower, String alike) {
      if (isWordIn(lower)) {
        return true;
      }
      for (String each : names) {
        if (alike.contains(each)) {
          return true;
        }
      }
      for (PartNames each : parts) {
        if (alike.contains(each.thai())) {
          return true;
        }
      }
      return false;
    }

    /** Whether the code stands in a text with no letter beside it. */
    private boolean isWordIn(String lower) {
      for (int at = lower.indexOf(code); at >= 0; at = lower.indexOf(code, at + 1)) {
        int end = at + code.length();
        if ((at == 0 || !isLetter(lower.charAt(at - 1)))
            && (end == lower.length() || !isLetter(lower.charAt(end)))) {
          return true;
        }
      }
      return false;
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z';
    }

    PartMention mention(String alike) {
      List<PartNames> named = parts.stream().filter(each -> each.isIn(alike)).toList();
      return new PartMention(instrument, named.size() == 1 ? named.get(0).part() : null);
    }
  }

  /**
   * What a part is called.
   *
   * @param others its English name, its figure and its number
   */
  private record PartNames(Part part, String thai, List<String> others) {

    static PartNames of(Part part, int number) {
      return new PartNames(
          part,
          Alike.of(part.name().th()),
          List.of(Alike.of(part.name().en()), Alike.of(part.figure().value()), "ส่วนที่" + number));
    }

    boolean isIn(String alike) {
      return alike.contains(thai) || others.stream().anyMatch(alike::contains);
    }
  }
}
