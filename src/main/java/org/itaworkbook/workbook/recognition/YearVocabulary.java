package org.itaworkbook.workbook.recognition;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.text.WordFile;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.jspecify.annotations.Nullable;

/**
 * All words of headings that are known in a fiscal year: those of {@code headers.properties}, the
 * headers of the standard workbook, the year's own names of its instruments and parts, and years.
 * Made once a year; immutable.
 */
final class YearVocabulary {

  /** The spellings that people use; none of a key that no line has. */
  private static final WordFile SPELLINGS =
      new WordFile(YearVocabulary.class, "headers.properties");

  /** What is before the Christian era, in years. */
  private static final int BUDDHIST_ERA = 543;

  private static final int CENTURY = 2000;

  private static final Pattern FOUR_DIGITS = Pattern.compile("2[45][0-9]{2}|20[0-9]{2}");
  private static final String SCALE = "100";

  private final int year;
  private final String shortYear;
  private final String shortYearBefore;
  private final WordTree words = new WordTree();

  private YearVocabulary(Framework framework) {
    this.year = framework.fiscalYear().buddhistEra();
    this.shortYear = shortYear(year);
    this.shortYearBefore = shortYear(year - 1);
    for (Role role : Role.values()) {
      if (role != Role.SCORE && role != Role.PREVIOUS) {
        SPELLINGS.of(role.key()).forEach(each -> words.add(each, HeadingWord.of(role)));
        words.add(role.header(), HeadingWord.of(role));
      }
    }
    framework.instruments().forEach(this::add);
    for (Sense sense : Sense.values()) {
      String key = sense.key();
      for (String each : key == null ? Collections.<String>emptyList() : SPELLINGS.of(key)) {
        words.add(each, HeadingWord.of(sense));
      }
    }
    words.add(Role.SCORE.header(), HeadingWord.of(Sense.SCORE));
  }

  static YearVocabulary of(Framework framework) {
    return framework.once(YearVocabulary.class, YearVocabulary::new);
  }

  private void add(Instrument instrument) {
    for (int i = 0; instrument.parts().size() > 1 && i < instrument.parts().size(); i++) {
      Part part = instrument.parts().get(i);
      String number = Integer.toString(i + 1);
      HeadingWord word = HeadingWord.of(instrument.code(), part.id());
      for (String name :
          List.of(part.name().th(), part.name().en(), part.figure().value(), part.id().value())) {
        words.add(name, word);
      }
      SPELLINGS.of("part").forEach(each -> words.add(MessageFormat.format(each, number), word));
    }
    HeadingWord named = HeadingWord.of(instrument.code());
    words.add(instrument.code().value(), named);
    words.add(instrument.name().th(), named);
    words.add(instrument.name().en(), named);
  }

  WordTree words() {
    return words;
  }

  /** What a number says; null where nobody can tell. */
  @Nullable HeadingWord number(String digits, boolean afterYearWord) {
    if (digits.equals(SCALE)) {
      return HeadingWord.of(Sense.SCALE);
    }
    if (FOUR_DIGITS.matcher(digits).matches()) {
      int named = Integer.parseInt(digits);
      return HeadingWord.of(ofYear(named < 2400 ? named + BUDDHIST_ERA : named));
    }
    if (digits.equals(shortYear) || digits.equals(shortYearBefore)) {
      return HeadingWord.of(ofYear(digits.equals(shortYear) ? year : year - 1));
    }
    if (afterYearWord && digits.length() == 2) {
      int buddhist = year - year % 100 + Integer.parseInt(digits);
      int christian = CENTURY + Integer.parseInt(digits) + BUDDHIST_ERA;
      boolean near = Math.abs(christian - year) < Math.abs(buddhist - year);
      return HeadingWord.of(ofYear(near ? christian : buddhist));
    }
    return null;
  }

  private static String shortYear(int year) {
    return String.format(Locale.ROOT, "%02d", year % 100);
  }

  private Sense ofYear(int named) {
    if (named == year) {
      return Sense.THIS_YEAR;
    }
    return named == year - 1 ? Sense.LAST_YEAR : Sense.OTHER_YEAR;
  }
}
