package org.itaworkbook.workbook.cells;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The code of a number format: what a cell shows of its value (ECMA-376 part 1, 18.8.31). Up to
 * four sections, parted by semicolons: for numbers above zero, below it, for zero, for texts; or
 * each under a condition of its own. Days are told in the Buddhist era and in Thai, as {@link
 * ShownDay} says.
 */
public final class FormatCode {

  private static final int MOST_SECTIONS = 4;

  private final List<FormatSection> sections;

  private FormatCode(List<FormatSection> sections) {
    this.sections = List.copyOf(sections);
  }

  public static FormatCode of(String code) {
    List<FormatSection> sections = new ArrayList<>();
    for (String each : parted(code)) {
      sections.add(FormatSection.of(each));
    }
    return new FormatCode(sections);
  }

  /** What stands between the semicolons that are not part of a text. */
  private static List<String> parted(String code) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    boolean quoted = false;
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\\' || c == '_' || c == '*')) {
        i++;
      } else if (!quoted && c == ';' && parts.size() < MOST_SECTIONS - 1) {
        parts.add(code.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(code.substring(from));
    return parts;
  }

  /** What is shown of a number: on one line, without blanks at its ends. */
  public String show(BigDecimal number, DateSystem dates) {
    int at = section(number);
    boolean bare = at == 1 && sections.get(0).condition() == null && number.signum() < 0;
    return sections.get(at).show(bare ? number.abs() : number, dates).strip();
  }

  /** What is shown of a text. */
  public String show(String text) {
    FormatSection last = sections.get(sections.size() - 1);
    return sections.size() == MOST_SECTIONS || last.holdsText() ? last.show(text) : text;
  }

  /** Of two sections with conditions the first that fits, else the one after them. */
  private int section(BigDecimal number) {
    int count = sections.size();
    if (count == MOST_SECTIONS || count > 1 && sections.get(count - 1).holdsText()) {
      count--;
    }
    boolean conditions = sections.get(0).condition() != null;
    for (int i = 0; i < count - 1; i++) {
      FormatSection.Condition own = sections.get(i).condition();
      if (own != null ? own.fits(number) : fitsByPlace(i, number, count, conditions)) {
        return i;
      }
    }
    return count - 1;
  }

  private static boolean fitsByPlace(int at, BigDecimal number, int count, boolean conditions) {
    if (at == 0) {
      return count == 2 ? number.signum() >= 0 : number.signum() > 0;
    }
    return !conditions && number.signum() < 0;
  }
}
