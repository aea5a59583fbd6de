package org.itaworkbook.workbook.agencies;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.TypedYear;
import org.itaworkbook.text.Digits;
import org.jspecify.annotations.Nullable;

/**
 * The year that the heading of a column names: 2567 in {@code คะแนน ปี 2567} and in {@code IIT
 * (พ.ศ. ๒๕๖๗)}. A year alone, two years, and two digits without a word for a year are none.
 *
 * @param rest what else the heading says; all of it where it names no year
 * @param year null where it names none
 */
record HeadingYear(String rest, @Nullable FiscalYear year) {

  private static final Pattern NAMED =
      Pattern.compile(
          "[\\s,:(\\[–-]*(?<said>(?<word>(?:ประจำ)?(?:ปีงบประมาณ|ปีที่ประเมิน|ปีงบ|ปี|fiscal year|year|fy)\\s?)?"
              + "(?:(?:พ\\.?\\s?ศ\\.?|ค\\.?\\s?ศ\\.?)\\s?)?(?<digits>(?<![0-9.])[0-9]{2}(?:[0-9]{2})?(?![0-9.])))"
              + "[\\s,:)\\]–-]*",
          Pattern.CASE_INSENSITIVE);

  private static final int SHORT = 2;

  static HeadingYear of(String heading) {
    String plain = Digits.toArabic(heading);
    HeadingYear found = new HeadingYear(heading, null);
    Matcher matcher = NAMED.matcher(plain);
    while (matcher.find()) {
      boolean bare = matcher.group("word") == null && matcher.group("digits").length() == SHORT;
      Optional<FiscalYear> year = bare ? Optional.empty() : TypedYear.of(matcher.group("said"));
      if (year.isPresent()) {
        String before = plain.substring(0, matcher.start());
        String after = plain.substring(matcher.end());
        if (found.year != null || before.isBlank() && after.isBlank()) {
          return new HeadingYear(heading, null);
        }
        found = new HeadingYear((before + " " + after).strip(), year.get());
      }
    }
    return found;
  }
}
