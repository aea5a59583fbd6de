package org.itaworkbook.workbook.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;

/**
 * Lines that were copied out of a page, such as a PDF: a question's code, its wording and its
 * figures with only blanks between them. They become rows with a column for each.
 *
 * <p>The last words of the line that names the columns stand over the figures, so that the reader
 * judges by them as in any table; one figure without such a line is the score. Of a line with more
 * or fewer figures than most have, or where nothing names several, the figures stay in the text, so
 * that its score is missing and is told so.
 */
final class CopiedLines {

  /** Fewer lines with a code and a figure are no table. */
  private static final int LEAST = 3;

  /** A wording goes on over so many lines at most. */
  private static final int MOST_PIECES = 4;

  /** So far above the first line the columns are named. */
  private static final int NAMED_WITHIN = 6;

  private static final Pattern FIGURES =
      Pattern.compile("(?:\\s+[0-9๐-๙]{1,3}(?:\\.[0-9๐-๙]{1,15})?%?)+\\s*$");

  /** A whole number alone in a line may be a page's. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:หน้า(?:ที่)?|page)?\\s*[-–]?\\s*[0-9๐-๙]{1,4}\\s*[-–]?(?:\\s*/\\s*[0-9๐-๙]{1,4})?");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A line that names columns has the name of one by which questions are known. */
  private static final Pattern NAMES =
      Pattern.compile("(?i)รหัส|ข้อ|คำถาม|ประเด็น|ลำดับ|ที่|code|question|item");

  /** Names of columns that have a blank within. */
  private static final Pattern TOGETHER =
      Pattern.compile("(?i)(EIT|ส่วนที่|part)\\s+(Public|Survey|[12๑๒])");

  /** A question as it stands in one line or several. */
  private record Line(String prefix, String code, String wording, List<String> figures) {}

  private final List<String> lines;
  private final List<Object> read = new ArrayList<>();

  private CopiedLines(String text) {
    this.lines = text.lines().map(String::strip).toList();
  }

  /** The rows of a text, if it is of such lines. */
  static Optional<List<List<String>>> rows(String text) {
    CopiedLines copied = new CopiedLines(text);
    copied.read();
    long questions =
        copied.read.stream()
            .filter(each -> each instanceof Line line && !line.figures().isEmpty())
            .count();
    return questions < LEAST ? Optional.empty() : Optional.of(copied.rows());
  }

  private void read() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<QuestionSpelling> code = code(lines.get(i));
      if (code.isEmpty()) {
        read.add(lines.get(i));
        continue;
      }
      String whole = lines.get(i);
      int last = i;
      while (!FIGURES.matcher(whole).find() && goesOn(last, i)) {
        last++;
        whole = whole + " " + lines.get(last);
      }
      boolean found = FIGURES.matcher(whole).find();
      i = found ? last : i;
      read.add(line(code.get(), found ? whole : lines.get(i)));
    }
  }

  private boolean goesOn(int last, int first) {
    return last + 1 < lines.size()
        && last - first + 1 < MOST_PIECES
        && !lines.get(last + 1).isEmpty()
        && !PAGE.matcher(lines.get(last + 1)).matches()
        && code(lines.get(last + 1)).isEmpty();
  }

  /** The code with which a line begins; one without letters may be any number. */
  private static Optional<QuestionSpelling> code(String line) {
    return QuestionSpelling.of(line).filter(each -> !each.prefix().isEmpty());
  }

  private static Line line(QuestionSpelling code, String whole) {
    Matcher figures = FIGURES.matcher(whole);
    String words = figures.find() ? whole.substring(0, figures.start()) : whole;
    List<String> found =
        words.length() == whole.length()
            ? List.of()
            : BLANKS.splitAsStream(whole.substring(words.length()).strip()).toList();
    String rest = QuestionSpelling.of(words).map(QuestionSpelling::rest).orElse("");
    return new Line(code.prefix(), code.prefix() + code.digits(), rest, found);
  }

  private List<List<String>> rows() {
    Map<String, Integer> usual = usual();
    Map<String, List<String>> names = new HashMap<>();
    List<List<String>> rows = new ArrayList<>();
    String before = "";
    for (int i = 0; i < read.size(); i++) {
      if (!(read.get(i) instanceof Line line)) {
        rows.add(List.of(read.get(i).toString()));
        continue;
      }
      int at = i;
      int figures = usual.getOrDefault(line.prefix(), 0);
      List<String> columns = names.computeIfAbsent(line.prefix(), each -> names(at, figures));
      if (!line.prefix().equals(before)) {
        before = line.prefix();
        rows.add(joined(List.of(Role.CODE.header(), Role.WORDING.header()), columns));
      }
      boolean fits = !columns.isEmpty() && line.figures().size() == columns.size();
      String rest = String.join(" ", joined(List.of(line.wording()), line.figures()));
      rows.add(
          fits
              ? joined(List.of(line.code(), line.wording()), line.figures())
              : List.of(line.code(), rest.strip()));
    }
    return rows;
  }

  private static List<String> joined(List<String> one, List<String> other) {
    List<String> joined = new ArrayList<>(one);
    joined.addAll(other);
    return joined;
  }

  /** How many figures most lines of each instrument have; none where no number is that of most. */
  private Map<String, Integer> usual() {
    Map<String, Map<Integer, Integer>> counts = new HashMap<>();
    for (Object each : read) {
      if (each instanceof Line line && !line.figures().isEmpty()) {
        counts
            .computeIfAbsent(line.prefix(), prefix -> new HashMap<>())
            .merge(line.figures().size(), 1, Integer::sum);
      }
    }
    Map<String, Integer> usual = new HashMap<>();
    counts.forEach(
        (prefix, of) -> {
          int all = of.values().stream().mapToInt(Integer::intValue).sum();
          of.forEach(
              (figures, count) -> {
                if (2 * count > all) {
                  usual.put(prefix, figures);
                }
              });
        });
    return usual;
  }

  /** What the columns of figures are called above the first line of an instrument. */
  private List<String> names(int first, int figures) {
    for (int i = first - 1; i >= Math.max(0, first - NAMED_WITHIN) && figures > 0; i--) {
      if (read.get(i) instanceof String line && NAMES.matcher(line).find()) {
        List<String> words =
            BLANKS.splitAsStream(TOGETHER.matcher(line).replaceAll("$1\u00a0$2")).toList();
        if (words.size() > figures) {
          return words.subList(words.size() - figures, words.size());
        }
      }
    }
    return figures == 1 ? List.of(Role.SCORE.header()) : List.of();
  }
}
