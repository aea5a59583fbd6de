package org.itaworkbook.responses.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.responses.tables.Table.HeadRow;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.PlainText;
import org.jspecify.annotations.Nullable;

/** The row of headings among the first rows of a table, and what each of them says. */
final class Headings {

  /** So many rows may stand above the headings. */
  private static final int MOST_ABOVE = 30;

  private static final Set<String> ANSWER_HEADINGS =
      Set.of("response", "open-endedresponse", "คำตอบ");

  private final Framework framework;
  private final ResponseMap map;
  private final @Nullable Instrument instrument;
  private final QuestionHeading questions;

  private final Map<String, Column> byHeading = new HashMap<>();
  private final Set<String> codes;

  /** Wordings of which the code in the same heading says otherwise. */
  final List<Column> contradicted = new ArrayList<>();

  Headings(Framework framework, ResponseMap map, @Nullable Instrument instrument) {
    this.framework = framework;
    this.map = map;
    this.instrument = instrument;
    this.questions = new QuestionHeading(framework);
    this.codes =
        framework.questions().stream()
            .map(each -> each.code().toString())
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Headings that were found.
   *
   * @param last the number of their last row
   * @param rows how many of the head's rows they and what stands above them are
   */
  record Found(List<Column> columns, long last, int rows) {

    long answers() {
      return columns.stream().filter(each -> each.meaning() == Meaning.ANSWERS).count();
    }

    boolean has(Meaning meaning) {
      return columns.stream().anyMatch(each -> each.meaning() == meaning);
    }

    boolean isLong() {
      return has(Meaning.QUESTION) && (has(Meaning.ANSWER) || has(Meaning.COUNT));
    }

    /** Headings of a row an answer outdo any row below them that names questions. */
    long worth() {
      return answers() > 0 ? answers() : isLong() ? Integer.MAX_VALUE : 0;
    }
  }

  /** Empty where no row names a question. */
  Optional<Found> find(List<HeadRow> head) {
    Found best = null;
    for (int i = 0; i < Math.min(MOST_ABOVE, head.size()); i++) {
      HeadRow row = head.get(i);
      Found single = new Found(columns(row, null), row.number(), i + 1);
      Found found = single;
      if (i + 1 < head.size()) {
        HeadRow below = head.get(i + 1);
        Found both = new Found(columns(row, below), below.number(), i + 2);
        if (both.answers() > single.answers() && single.has(Meaning.IGNORED)
            || single.answers() > 0 && isOfAnswers(below)) {
          found = both;
        }
      }
      if (found.worth() > 0 && (best == null || found.worth() > best.worth())) {
        best = found;
      }
    }
    if (best != null) {
      List<Column> columns = withoutContradicted(best.columns());
      return Optional.of(new Found(columns, best.last(), best.rows()));
    }
    return Optional.empty();
  }

  /** Whether a row stands under headings and says that answers follow, as SurveyMonkey writes. */
  private static boolean isOfAnswers(HeadRow row) {
    long said =
        row.cells().stream().filter(each -> ANSWER_HEADINGS.contains(Alike.of(each))).count();
    long filled = row.cells().stream().filter(each -> !each.isBlank()).count();
    return said > 0 && said * 2 >= filled;
  }

  private List<Column> columns(HeadRow row, @Nullable HeadRow below) {
    List<Column> columns = new ArrayList<>();
    int width = Math.max(row.cells().size(), below == null ? 0 : below.cells().size());
    for (int i = 0; i < width; i++) {
      String upper = row.cell(i);
      String lower = below == null ? "" : below.cell(i);
      Column column = column(i, upper);
      boolean open = column.meaning() == Meaning.IGNORED && !lower.isBlank();
      columns.add(open ? column(i, lower) : column);
    }
    return columns;
  }

  /**
   * What a heading says is asked once, though the rows below hold the same words again and again.
   */
  private Column column(int index, String heading) {
    Column known = known(heading);
    return new Column(
        index, known.header(), known.meaning(), known.question(), known.part(), known.rank());
  }

  private Column known(String heading) {
    Column known = byHeading.get(heading);
    if (known == null) {
      known = read(0, heading);
      byHeading.put(heading, known);
    }
    return known;
  }

  private Column read(int index, String heading) {
    String header = OneLine.of(heading).strip();
    Optional<String> said = map.column(header);
    if (said.isPresent()) {
      return said(index, header, said.get());
    }
    Column named = named(index, header);
    if (named != null) {
      return named;
    }
    Optional<QuestionHeading.Found> question = questions.find(heading, instrument);
    if (question.isPresent()) {
      QuestionHeading.Found found = question.get();
      return new Column(
          index,
          header,
          Meaning.ANSWERS,
          found.question(),
          found.part(),
          found.contradicted() ? 1 : 0);
    }
    return HeaderWords.find(header)
        .map(found -> Column.of(index, header, found.meaning(), found.rank()))
        .orElseGet(() -> Column.of(index, header, Meaning.IGNORED, 0));
  }

  private List<Column> withoutContradicted(List<Column> columns) {
    List<Column> kept = new ArrayList<>();
    for (Column each : columns) {
      if (each.meaning() == Meaning.ANSWERS && each.rank() > 0) {
        contradicted.add(each);
        kept.add(Column.of(each.index(), each.header(), Meaning.IGNORED, 0));
      } else {
        kept.add(each);
      }
    }
    return kept;
  }

  /** The columns that the map names for what they hold. */
  private @Nullable Column named(int index, String header) {
    String alike = Alike.of(header);
    if (header.isEmpty()) {
      return null;
    }
    if (map.part() != null && Alike.of(map.part().column()).equals(alike)) {
      return Column.of(index, header, Meaning.PART, -1);
    }
    if (map.unit() != null && Alike.of(map.unit().column()).equals(alike)) {
      return Column.of(index, header, Meaning.UNIT, -1);
    }
    if (map.person() != null && Alike.of(map.person()).equals(alike)) {
      return Column.of(index, header, Meaning.PERSON, -1);
    }
    if (map.submitted() != null && Alike.of(map.submitted()).equals(alike)) {
      return Column.of(index, header, Meaning.SUBMITTED, -1);
    }
    if (map.when() != null && Alike.of(map.when()).equals(alike)) {
      return Column.of(index, header, Meaning.WHEN, -1);
    }
    return null;
  }

  /** A column of which the map says what it is; what it does not understand it leaves out. */
  private Column said(int index, String header, String said) {
    for (Meaning each : Meaning.values()) {
      if (each != Meaning.ANSWERS && each.name().equalsIgnoreCase(said)) {
        return Column.of(index, header, each, -1);
      }
    }
    int blank = said.strip().indexOf(' ');
    String code = blank < 0 ? said.strip() : said.strip().substring(0, blank);
    Optional<Question> question = question(code, framework);
    if (question.isEmpty()) {
      return Column.of(index, header, Meaning.IGNORED, 0);
    }
    Part part = blank < 0 ? null : PartNames.in(said.substring(blank), framework).orElse(null);
    return new Column(index, header, Meaning.ANSWERS, question.get(), part, 0);
  }

  /**
   * Whether a cell below a heading names a question, be it one that no person answers. A bare
   * number may be an answer, and so may a number beside what is no wording: {@code 5 - มาก}.
   */
  boolean namesQuestion(String cell) {
    if (cell.isBlank() || Numbers.in(cell).isPresent() || isNumbered(cell)) {
      return false;
    }
    return known(cell).meaning() == Meaning.ANSWERS
        || codes.contains(cell.strip().toLowerCase(Locale.ROOT));
  }

  private boolean isNumbered(String cell) {
    return QuestionSpelling.of(PlainText.of(cell))
        .filter(each -> each.letters().isEmpty() && !each.rest().isEmpty())
        .filter(each -> questions.find(each.rest(), null).isEmpty())
        .isPresent();
  }

  /** Whether a cell below a question's heading names another question, as no answer does. */
  boolean namesOtherThan(Column column, String cell) {
    return namesQuestion(cell) && !Objects.equals(known(cell).question(), column.question());
  }

  /** The question of a code, if persons answer it. */
  static Optional<Question> question(String code, Framework framework) {
    try {
      return framework
          .question(QuestionCode.of(code.toLowerCase(Locale.ROOT)))
          .filter(each -> framework.answering().of(each).isPresent());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The headings as {@code Alike} spells them. */
  static Set<String> alike(List<Column> columns) {
    Set<String> alike = new HashSet<>();
    columns.forEach(each -> alike.add(Alike.of(each.header())));
    return alike;
  }
}
