package org.itaworkbook.workbook.recognition;

import java.util.regex.Pattern;
import org.itaworkbook.text.Alike;

/** Knows the labels and headings beside or over a fiscal year: {@code ประจำปีงบประมาณ พ.ศ. :}. */
final class YearLabels {

  /** A longer text is no label. */
  private static final int LONGEST = 40;

  private static final Pattern SIGNS = Pattern.compile("[.:()\\[\\]*ฯ_-]");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?=.*(?:ปี|พศ|คศ|งปม|year|fy))"
              + "(?:ประจำ|ปี|งบประมาณ|งบ|พศ|คศ|งปม|ที่|การ|ประเมิน|รอบ|ข้อมูล|ของ|ผล|คะแนน|ita|fiscal|year"
              + "|fy|of|assessment)+");

  private YearLabels() {}

  static boolean is(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && mayBe(text)
        && LABEL.matcher(SIGNS.matcher(Alike.of(text)).replaceAll("")).matches();
  }

  /** Whether one of the letters stands in a text without which it is no label; most are none. */
  private static boolean mayBe(String text) {
    return text.contains("ปี")
        || text.indexOf('ศ') >= 0
        || text.contains("งปม")
        || text.indexOf('y') >= 0
        || text.indexOf('Y') >= 0;
  }
}
