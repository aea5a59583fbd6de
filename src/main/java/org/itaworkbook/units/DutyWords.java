package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Text;

/** The words in which staff say who is responsible for what. */
final class DutyWords {

  /** What a word stands for. */
  enum Kind {
    INSTRUMENT,
    PART,
    ALL,
    /** One that limits nothing that is not limited anyway. */
    FILLER,
    /** A number of a question follows. */
    QUESTION,
    /** A number of an indicator follows. */
    INDICATOR,
    RANGE,
    AND,
    OPEN,
    CLOSE,
    CODE,
    SUB,
    NUMBER,
    UNKNOWN
  }

  /**
   * A word.
   *
   * @param text as {@link Alike} spells it
   * @param end where it ends in the line that it stands in
   */
  record Word(Kind kind, String text, int end) {}

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern INSTRUMENT_WORD = Pattern.compile("^(?:แบบวัด|เครื่องมือ)");

  /**
   * By their kinds, in the order in which they are tried; no word is the beginning of one after.
   */
  private static final String OTHERS =
      "(?<PART>(?:ส่วนที่|part) ?[0-9](?![0-9.]))"
          + "|(?<ALL>ทั้งหมด|ครบทุกข้อ|ทุกข้อ|ทุกตัวชี้วัด|ทุกแบบวัด|ทุกเครื่องมือ|all(?![a-z0-9])|\\*)"
          + "|(?<FILLER>เท่านั้น|only(?![a-z0-9]))"
          + "|(?<QUESTION>(?:ข้อคำถาม|รหัสข้อ|ข้อ|รหัส)(?:ที่)?|(?:questions?|items?)(?![a-z]))"
          + "|(?<INDICATOR>(?:ตัวชี้วัดย่อย|ตัวชี้วัด)(?:ที่)?|ตชว\\.?|indicators?(?![a-z]))"
          + "|(?<RANGE>[-‐‑–—−~]|จนถึง|ถึง|to(?= ?[a-z]{0,4} ?[0-9]))"
          + "|(?<AND>และ|กับ|and(?![a-z0-9])|[&+])"
          + "|(?<OPEN>[(\\[])|(?<CLOSE>[)\\]])"
          + "|(?<CODE>[a-z]{1,4} ?\\.? ?0*[1-9][0-9]{0,3}(?![a-z0-9]|\\.[0-9]))"
          + "|(?<SUB>[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.]))"
          + "|(?<NUMBER>0*[1-9][0-9]{0,3}(?![0-9]|\\.[0-9]))"
          + "|(?<UNKNOWN>.)";

  private final Map<String, Instrument> instruments = new HashMap<>();
  private final Pattern pattern;

  private DutyWords(Framework framework) {
    for (Instrument instrument : framework.instruments()) {
      List<String> names = new ArrayList<>(List.of(instrument.code().value()));
      names.addAll(both(instrument.name()));
      instrument.parts().forEach(part -> names.addAll(both(part.name())));
      names.forEach(name -> instruments.putIfAbsent(Alike.of(bare(name)), instrument));
    }
    String names =
        instruments.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(DutyWords::withBlanks)
            .collect(Collectors.joining("|"));
    this.pattern =
        Pattern.compile(
            "(?<INSTRUMENT>(?:แบบวัด|เครื่องมือ)? ?(?:" + names + ")(?![a-z0-9]))|" + OTHERS);
  }

  /** Those of a year, which are made once. */
  static DutyWords of(Framework framework) {
    return framework.once(DutyWords.class, DutyWords::new);
  }

  private static List<String> both(Text name) {
    return List.of(name.th(), name.en());
  }

  private static String bare(String name) {
    return INSTRUMENT_WORD.matcher(name).replaceFirst("");
  }

  /** A name that may have a blank behind any of its letters. */
  private static String withBlanks(String name) {
    return name.codePoints()
        .mapToObj(Character::toString)
        .map(Pattern::quote)
        .collect(Collectors.joining(" ?"));
  }

  /** A line as {@link Alike} spells it, but with a blank where it has some. */
  static String spelt(String line) {
    return BLANKS
        .splitAsStream(line)
        .map(Alike::of)
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The words of a line that is {@link #spelt} so. */
  List<Word> of(String line) {
    List<Word> words = new ArrayList<>();
    Matcher found = pattern.matcher(line);
    int from = 0;
    while (found.find(from)) {
      for (Kind kind : Kind.values()) {
        if (found.group(kind.name()) != null && !found.group().isBlank()) {
          words.add(new Word(kind, Alike.of(found.group()), found.end()));
        }
      }
      from = found.end();
    }
    return words;
  }

  /**
   * The instrument that a word of that kind names.
   *
   * @throws IllegalArgumentException for another word
   */
  Instrument instrument(Word word) {
    Instrument instrument = instruments.get(Alike.of(bare(word.text())));
    if (instrument == null) {
      throw new IllegalArgumentException("no instrument: " + word.text());
    }
    return instrument;
  }
}
