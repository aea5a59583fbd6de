package org.itaworkbook.workbook.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * One section of a {@link FormatCode}.
 *
 * @param tokens what it is made of, in order
 * @param condition under which it is used; null where its place says it
 * @param digits those that it shows
 */
record FormatSection(List<Token> tokens, @Nullable Condition condition, Digits digits) {

  /** What a token of a section stands for. */
  enum Kind {
    /** Shown as it stands there. */
    LITERAL,
    /** The number as it is, or the text. */
    GENERAL,
    /** The place of a digit, a point, a comma, a percent sign or the line of a fraction. */
    DIGIT,
    /** A part of a day or of its time. */
    DAY,
    /** Hours, minutes or seconds that passed. */
    PASSED
  }

  /** A token with its text. */
  record Token(Kind kind, String text) {}

  /** A condition such as {@code [>=100]}. */
  record Condition(String comparison, BigDecimal than) {

    boolean fits(BigDecimal number) {
      int order = number.compareTo(than);
      return switch (comparison) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "=" -> order == 0;
        default -> order != 0;
      };
    }
  }

  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?<quoted>[^\"]*)\"?"
              + "|\\\\(?<escaped>.)"
              + "|(?<blank>_.)|\\*."
              + "|\\[\\$(?<locale>[^\\]]*)\\]"
              + "|(?<passed>\\[(?:[hH]+|[mM]+|[sS]+)\\])"
              + "|\\[(?<comparison><=|>=|<>|[<>=]) *(?<than>-?[0-9.]+)\\]"
              + "|\\[[^\\]]*\\]"
              + "|(?<general>(?i:general)|@)"
              + "|(?<half>(?i:am/pm)|[aA]/[pP])"
              + "|(?<day>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[bB]+|[eE]+(?![+-])|[gG]+)"
              + "|(?<thai>[tT])"
              + "|(?<digit>[0#?.,%/]|[eE][+-])"
              + "|(?<other>.)",
          Pattern.DOTALL);

  /** Thai numerals in the id of a locale, such as {@code -D07041E} or {@code -th-TH,D07}. */
  private static final Pattern THAI_NUMERALS =
      Pattern.compile("(?i).*(?:-0?D[0-9A-F]{6}|,D[0-9A-F]{2}|-nu-thai.*)");

  FormatSection {
    tokens = List.copyOf(tokens);
  }

  static FormatSection of(String code) {
    List<Token> tokens = new ArrayList<>();
    Condition condition = null;
    Digits digits = Digits.ARABIC;
    Matcher found = TOKEN.matcher(code);
    while (found.find()) {
      if (found.group("comparison") != null) {
        condition = condition(found.group("comparison"), found.group("than"));
      } else if (found.group("thai") != null) {
        digits = Digits.THAI;
      } else if (found.group("locale") != null) {
        String locale = found.group("locale");
        int dash = locale.indexOf('-');
        tokens.add(new Token(Kind.LITERAL, dash < 0 ? locale : locale.substring(0, dash)));
        digits = THAI_NUMERALS.matcher(locale).matches() ? Digits.THAI : digits;
      } else {
        Token token = token(found);
        if (token != null) {
          tokens.add(token);
        }
      }
    }
    return new FormatSection(tokens, condition, digits);
  }

  private static @Nullable Condition condition(String comparison, String than) {
    try {
      return new Condition(comparison, new BigDecimal(than));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Token token(Matcher found) {
    for (String literal : List.of("quoted", "escaped", "other")) {
      if (found.group(literal) != null) {
        return new Token(Kind.LITERAL, found.group(literal));
      }
    }
    if (found.group("blank") != null) {
      return new Token(Kind.LITERAL, " ");
    }
    if (found.group("general") != null) {
      return new Token(Kind.GENERAL, found.group("general"));
    }
    if (found.group("digit") != null) {
      return new Token(Kind.DIGIT, found.group("digit"));
    }
    for (String part : List.of("day", "half")) {
      if (found.group(part) != null) {
        return new Token(Kind.DAY, found.group(part).toLowerCase(Locale.ROOT));
      }
    }
    String passed = found.group("passed");
    return passed == null
        ? null
        : new Token(Kind.PASSED, passed.substring(1, passed.length() - 1).toLowerCase(Locale.ROOT));
  }

  boolean holdsText() {
    return tokens.stream().anyMatch(each -> each.text().equals("@"));
  }

  private boolean holds(Kind kind) {
    return tokens.stream().anyMatch(each -> each.kind() == kind);
  }

  String show(BigDecimal number, DateSystem dates) {
    boolean day = holds(Kind.PASSED) || holds(Kind.DAY);
    return digits.in(
        day ? new ShownDay(tokens, number, dates).text() : new ShownNumber(tokens, number).text());
  }

  String show(String text) {
    StringBuilder shown = new StringBuilder();
    tokens.forEach(each -> shown.append(each.kind() == Kind.GENERAL ? text : each.text()));
    return shown.toString();
  }
}
