package org.itaworkbook.scores;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Instrument;

/**
 * A question's code as it begins a text, in any of the spellings that people and scanners make of
 * it: {@code e1}, {@code E1}, {@code ข้อ e๑}, {@code ๐๑}, {@code ๑๑}, with or without the wording.
 *
 * @param letters as typed in lower case; empty where only digits stand
 * @param digits Arabic, with the zeros that were typed
 * @param rest what follows the code
 * @param named whether the name of an instrument and a number are all that stands, as in {@code
 *     IIT-1}, which may be something else of that instrument
 */
public record QuestionSpelling(String letters, String digits, String rest, boolean named) {

  private static final Pattern CODE =
      Pattern.compile(
          "[(\\[“\"']?\\s*+(?:(?:ข้อคำถามที่|ข้อคำถาม|ข้อที่|ข้อ|คำถามที่|คำถาม|question|item)\\s*+)?"
              + "([a-z|!]{0,4})\\s*+[.\\-_–—/#:(\\[]?\\s*+([0-9]{1,4})(?![0-9a-z,]|\\.[0-9])\\s*+(.*)",
          Pattern.DOTALL);

  /** A code with a blank within its number: {@code i1 0}. */
  private static final Pattern APART = Pattern.compile("([^0-9]{1,20}0?[0-9])\\s++([0-9])");

  private static final Pattern BETWEEN = Pattern.compile("^[\\s:.\\-_–—/#(\\[]*+");

  private static final String AFTER_CODE = ".):]”\"'-–";

  /**
   * A range such as {@code i1-i3} is no question, nor is a list such as {@code i1 + i2}, nor a
   * number of goods such as {@code e5-b}.
   */
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:[-–—/,+&~→…]|\\.{2,3}|ถึง|และ|กับ|หรือ|to|and|or)\\s*+(?:ข้อ\\s*+)?[a-z|!]{0,4}\\s*+[0-9].*"
              + "|[-–_/][a-z].*",
          Pattern.DOTALL);

  /** What may stand between the codes of a list, before the next of them: {@code i1 i2 i3}. */
  private static final Pattern NEXT =
      Pattern.compile(
          "[\\s;:|)\\]]*+(?:ข้อ(?:ที่)?\\s*+)?([a-z]{1,4})\\s*+[.\\-_]?\\s*+[0-9]{1,4}(?![0-9]).*",
          Pattern.DOTALL);

  /** The rest of a list of bare numbers: {@code 1 2 3}. */
  private static final Pattern NUMBERS =
      Pattern.compile("[\\s;:|]*+[0-9]{1,4}(?:[\\s;:|]++[0-9]{1,4})*+");

  /** What the first letter of the end of a range may be. */
  private static final String BEFORE_END = "-–—/,_+&~→….ถแกหtao";

  /** Empty where the text does not begin with the code of one question. */
  public static Optional<QuestionSpelling> of(String text) {
    return mayBegin(text) ? ofPlain(plain(text)) : Optional.empty();
  }

  /** Whether a text holds a digit, and no Thai letter at first that no word before a code has. */
  private static boolean mayBegin(String text) {
    if (!ScoreText.hasDigit(text)) {
      return false;
    }
    char first = text.charAt(0);
    return first < 'ก' || first > 'ไ' || first == 'ข' || first == 'ค';
  }

  private static String plain(String text) {
    return ScoreText.plain(text).toLowerCase(Locale.ROOT);
  }

  private static Optional<QuestionSpelling> ofPlain(String plain) {
    Matcher matcher = CODE.matcher(plain);
    if (!matcher.matches() || namesSeveral(matcher.group(1), matcher.group(3))) {
      return Optional.empty();
    }
    return Optional.of(
        new QuestionSpelling(matcher.group(1), matcher.group(2), bare(matcher.group(3)), false));
  }

  private static String bare(String rest) {
    int from = 0;
    while (from < rest.length() && AFTER_CODE.indexOf(rest.charAt(from)) >= 0) {
      from++;
    }
    return rest.substring(from).strip();
  }

  /**
   * The same where the code may stand behind the name of one of a year's instruments, or have that
   * name for its letter, or a blank within its number.
   */
  public static Optional<QuestionSpelling> of(String text, List<Instrument> instruments) {
    if (!mayBegin(text)) {
      return Optional.empty();
    }
    String plain = plain(text);
    for (Instrument each : instruments) {
      String name = each.code().value().toLowerCase(Locale.ROOT);
      if (plain.startsWith(name) && !startsWithLetter(plain, name.length())) {
        return behind(plain.substring(name.length()), each).or(() -> ofPlain(plain));
      }
    }
    int end = plain.length() - 1;
    if (end > 1 && Character.isDigit(plain.charAt(end)) && plain.charAt(end - 1) == ' ') {
      for (Instrument each : instruments) {
        Optional<QuestionSpelling> apart = apart(plain, each);
        if (apart.isPresent()) {
          return apart;
        }
      }
    }
    return ofPlain(plain);
  }

  private static boolean startsWithLetter(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
  }

  /** The code behind the name of its instrument; empty where another's stands there. */
  private static Optional<QuestionSpelling> behind(String plain, Instrument instrument) {
    String bare = BETWEEN.matcher(plain).replaceFirst("");
    Matcher apart = APART.matcher(instrument.prefix() + bare);
    String whole =
        apart.matches() ? apart.replaceFirst("$1$2").substring(instrument.prefix().length()) : bare;
    return ofPlain(whole)
        .filter(each -> each.letters.isEmpty() || each.prefix().equals(instrument.prefix()))
        .filter(each -> has(instrument, each.number()))
        .map(
            each ->
                new QuestionSpelling(
                    instrument.prefix(), each.digits, each.rest, each.letters.isEmpty()));
  }

  private static Optional<QuestionSpelling> apart(String plain, Instrument instrument) {
    if (!plain.startsWith(instrument.prefix())) {
      return Optional.empty();
    }
    Matcher matcher = APART.matcher(plain);
    return matcher.matches()
        ? ofPlain(matcher.replaceFirst("$1$2"))
            .filter(each -> each.letters.equals(instrument.prefix()))
            .filter(each -> has(instrument, each.number()))
        : Optional.empty();
  }

  private static boolean has(Instrument instrument, int number) {
    return instrument.questions().stream().anyMatch(each -> each.code().number() == number);
  }

  private static boolean namesSeveral(String letters, String rest) {
    if (rest.isEmpty()) {
      return false;
    }
    if (BEFORE_END.indexOf(rest.charAt(0)) >= 0 && RANGE.matcher(rest).matches()) {
      return true;
    }
    if (!ScoreText.hasDigit(rest)) {
      return false;
    }
    Matcher next = NEXT.matcher(rest);
    return letters.isEmpty()
        ? NUMBERS.matcher(rest).matches()
        : next.matches() && next.group(1).equals(letters);
  }

  /** The letters as an instrument's: scanners and people take an i for an l, a bar or a 1. */
  public String prefix() {
    return letters.length() == 1 && "l|!".contains(letters) ? "i" : letters;
  }

  public int number() {
    return Integer.parseInt(digits);
  }
}
