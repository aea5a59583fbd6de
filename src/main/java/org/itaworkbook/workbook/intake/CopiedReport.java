package org.itaworkbook.workbook.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Digits;
import org.itaworkbook.text.Messages;
import org.itaworkbook.workbook.contract.CommonColumn;
import org.jspecify.annotations.Nullable;

/**
 * What a report that was copied as text says beside the scores of questions: whose it is, what was
 * published, and which questions the assessor names as the lowest. It becomes the tables in which a
 * standard workbook says so. What the text says in two ways is left out.
 */
final class CopiedReport {

  private static final String FIGURE = "(100(?:\\.0{1,2})?|[0-9]{1,2}(?:\\.[0-9]{1,2})?)";
  private static final String END = "(?: คะแนน)?(?: *\\(?ร้อยละ\\)?)?$";

  /** An instrument, or a part of one by its number or its name. */
  private static final String LABEL = "([A-Z]{2,6}(?: (?:ส่วนที่ [0-9]|[A-Z][a-z]{2,9}))?)";

  private static final Pattern AGENCY_NAMED =
      Pattern.compile("^(?:ชื่อ)?หน่วยงาน ?[:：] ?(\\S.{3,120})$");
  private static final Pattern AGENCY_OF_KIND =
      Pattern.compile("^(\\S.{3,90}?) ซึ่งเป็นหน่วยงานประเภท");

  private static final Pattern INDICATOR =
      Pattern.compile("^ตัวชี้วัดที่ ([0-9]{1,2})(?: [^0-9]{0,90})? " + FIGURE + END);
  private static final Pattern LABELLED =
      Pattern.compile("^" + LABEL + "(?: [^0-9]{0,90})? " + FIGURE + END);
  private static final Pattern IN_BRACKETS =
      Pattern.compile("^[^()]{4,90}\\(" + LABEL + "\\) " + FIGURE + "(?= |$)");
  private static final Pattern OF_PARTS =
      Pattern.compile("^[^()]{4,90}\\(([A-Z]{2,6})\\)((?: ส่วนที่ [0-9] " + FIGURE + ")+)");
  private static final Pattern PART = Pattern.compile("ส่วนที่ ([0-9]) " + FIGURE);

  /** An indicator in the table of results, by its number alone. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?:^| )([0-9]{1,2})\\. ([^0-9]{4,60}) " + FIGURE + "$");

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:^คะแนน(?:ภาพรวม|เฉลี่ยรวม|รวม)(?: [^0-9]{0,30})? "
              + FIGURE
              + END
              + "|คะแนนผลการประเมินในภาพรวม "
              + FIGURE
              + " คะแนน)");
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:^ระดับผลการประเมิน(?: ?[:：])? [“\"]?([^\\s”\"]+)[”\"]?$"
              + "|คะแนน อยู่ในระดับ [“\"]?([^\\s”\"]+)[”\"]?(?: |$))");

  private static final Pattern LOWEST = Pattern.compile("ต่ำ(?:ที่)?สุด|ผลการประเมินต่ำ");
  private static final Pattern CODES = Pattern.compile("(?<![A-Za-z])([a-z])([0-9]{1,2})(?![0-9])");
  private static final Pattern ITEM = Pattern.compile("^ข้อ ([a-z]?)([0-9]{1,2}) ");
  private static final Pattern SECTION = Pattern.compile("(?<![A-Za-z])" + LABEL + "(?![A-Za-z])");

  private final List<String> lines;
  private final Map<String, String> published = new LinkedHashMap<>();
  private final Set<String> contradicted = new HashSet<>();
  private final Map<String, List<String>> lowest = new TreeMap<>();

  private CopiedReport(String text) {
    this.lines =
        text.lines()
            .map(each -> Digits.toArabic(each).replaceAll("[\\s\\u00a0]+", " ").strip())
            .toList();
  }

  /** The rows of those tables, each table after a blank row; empty where nothing was found. */
  static List<List<String>> tables(String text) {
    CopiedReport report = new CopiedReport(text);
    report.readPublished();
    report.readLowest();
    List<List<String>> rows = new ArrayList<>();
    String agency = report.agency();
    if (agency != null) {
      table(rows, CommonColumn.AGENCY_ITEM, CommonColumn.AGENCY_VALUE);
      rows.add(List.of(Messages.thai("workbook.agency.name"), agency));
    }
    report.contradicted.forEach(report.published::remove);
    if (!report.published.isEmpty()) {
      table(rows, CommonColumn.PUBLISHED_CODE, CommonColumn.PUBLISHED_SCORE);
      report.published.forEach((code, value) -> rows.add(List.of(code, value)));
    }
    if (!report.lowest.isEmpty()) {
      table(
          rows, CommonColumn.LOWEST_INSTRUMENT, CommonColumn.LOWEST_RANK, CommonColumn.LOWEST_CODE);
      report.lowest.forEach(
          (label, codes) -> {
            for (int i = 0; i < codes.size(); i++) {
              rows.add(List.of(label, Integer.toString(i + 1), codes.get(i)));
            }
          });
    }
    return rows;
  }

  private static void table(List<List<String>> rows, CommonColumn... columns) {
    rows.add(List.of());
    rows.add(List.of(columns).stream().map(CommonColumn::header).toList());
  }

  /** The one agency that the text names; null where it names none, or several. */
  private @Nullable String agency() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Pattern pattern : List.of(AGENCY_NAMED, AGENCY_OF_KIND)) {
      for (String line : lines) {
        Matcher found = pattern.matcher(line);
        if (found.find()) {
          names.putIfAbsent(Alike.of(found.group(1)), found.group(1).strip());
        }
      }
    }
    return names.size() == 1 ? names.values().iterator().next() : null;
  }

  private void readPublished() {
    int next = 0;
    for (String line : lines) {
      first(INDICATOR, line, found -> say(indicator(found.group(1)), found.group(2)));
      first(LABELLED, line, found -> say(found.group(1), found.group(2)));
      first(IN_BRACKETS, line, found -> say(found.group(1), found.group(2)));
      first(
          OF_PARTS,
          line,
          found -> {
            Matcher part = PART.matcher(found.group(2));
            while (part.find()) {
              say(
                  Messages.thai("workbook.code.part", found.group(1), part.group(1)),
                  part.group(2));
            }
          });
      first(
          TOTAL,
          line,
          found ->
              say(
                  Messages.thai("workbook.code.total"),
                  found.group(1) == null ? found.group(2) : found.group(1)));
      first(
          LEVEL,
          line,
          found ->
              say(
                  Messages.thai("workbook.code.level"),
                  found.group(1) == null ? found.group(2) : found.group(1)));
      next = numbered(line, next);
    }
  }

  /**
   * An indicator of the table of results: that of the line that names the instrument, and those
   * whose numbers go on from there in the lines below.
   *
   * @return the number that the line below has to bear; 0 where no table is
   */
  private int numbered(String line, int next) {
    Matcher found = NUMBERED.matcher(line);
    boolean names = IN_BRACKETS.matcher(line).find() || OF_PARTS.matcher(line).find();
    if (!found.find()) {
      return 0;
    }
    int number = Integer.parseInt(found.group(1));
    if (!names && (number != next || found.start() != 0)) {
      return 0;
    }
    say(indicator(found.group(1)), found.group(3));
    return number + 1;
  }

  private static String indicator(String number) {
    return Messages.thai("workbook.code.indicator", number);
  }

  private static void first(Pattern pattern, String line, Consumer<Matcher> said) {
    Matcher found = pattern.matcher(line);
    if (found.find()) {
      said.accept(found);
    }
  }

  private void say(String code, String value) {
    String before = published.putIfAbsent(code, value);
    if (before != null && !sameFigure(before, value)) {
      contradicted.add(code);
    }
  }

  private static boolean sameFigure(String one, String other) {
    return one.equals(other) || plain(one).equals(plain(other));
  }

  private static String plain(String figure) {
    return figure.contains(".") ? figure.replaceAll("\\.?0+$", "") : figure;
  }

  /** Lists in a line, and those whose entries begin lines of their own below. */
  private void readLowest() {
    for (int i = 0; i < lines.size(); i++) {
      if (!LOWEST.matcher(lines.get(i)).find()) {
        continue;
      }
      List<String> codes = codes(lines.get(i));
      if (codes.size() < 2) {
        codes = entries(i + 1);
      }
      String label = label(i);
      if (codes.size() > 1 && label != null) {
        List<String> before = lowest.putIfAbsent(label, codes);
        if (before != null && !before.equals(codes)) {
          lowest.put(label, List.of());
        }
      }
    }
    lowest.values().removeIf(List::isEmpty);
  }

  /** The codes of one instrument that a line lists; none where it has codes of several. */
  private static List<String> codes(String line) {
    List<String> codes = new ArrayList<>();
    Set<String> prefixes = new HashSet<>();
    Matcher code = CODES.matcher(line);
    while (code.find()) {
      prefixes.add(code.group(1));
      codes.add(code.group());
    }
    return prefixes.size() == 1 ? codes : List.of();
  }

  /** The entries of a list below a line, up to the next section; one may lack its letter. */
  private List<String> entries(int from) {
    List<String> numbers = new ArrayList<>();
    Set<String> prefixes = new HashSet<>();
    for (int i = from; i < lines.size() && !isSection(lines.get(i)); i++) {
      Matcher item = ITEM.matcher(lines.get(i));
      if (item.find()) {
        if (!item.group(1).isEmpty()) {
          prefixes.add(item.group(1));
        }
        numbers.add(item.group(2));
      }
    }
    if (prefixes.size() != 1) {
      return List.of();
    }
    String prefix = prefixes.iterator().next();
    return numbers.stream().map(each -> prefix + each).toList();
  }

  private static boolean isSection(String line) {
    return line.matches("^[0-9]{1,2}[.)] .*") || LOWEST.matcher(line).find();
  }

  /** The instrument or part that a line is about, or the section that it stands in. */
  private @Nullable String label(int at) {
    for (int i = at; i >= Math.max(0, at - 12); i--) {
      Matcher found = SECTION.matcher(lines.get(i));
      if (found.find()) {
        return found.group(1);
      }
      if (i < at && isSection(lines.get(i))) {
        return null;
      }
    }
    return null;
  }
}
