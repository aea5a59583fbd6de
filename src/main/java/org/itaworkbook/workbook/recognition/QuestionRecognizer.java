package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.IndicatorNames;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.scores.WordingIndex;
import org.jspecify.annotations.Nullable;

/**
 * Tells which question each row of a table is about. A code with its letter decides. A code that
 * was misread ({@code ๑๑} for i1, {@code ๐๑} for o1) or is only a number is weighed against the
 * wording, the row's number and the order; where two questions remain, there is none.
 */
final class QuestionRecognizer {

  /** The letter that a scanned 1 may be, and the one that a scanned 0 may be. */
  private static final String LIKE_ONE = "i";

  private static final String LIKE_ZERO = "o";

  /** The likeness below which two wordings ask different things. */
  private static final double RELATED = 0.4;

  private static final int WORDING = 8;
  private static final int OTHER_WORDING = -4;
  private static final int NUMBER = 3;
  private static final int ORDER = 2;
  private static final int AS_TYPED = 1;
  private static final int STANDS_ELSEWHERE = -2;

  private final Framework framework;
  private final WordingIndex wordings;
  private final IndicatorNames indicators;
  private final Map<QuestionCode, Question> questions = new HashMap<>();

  /** Questions that stand somewhere under a code that can only be theirs. */
  private final Set<Question> plain = new HashSet<>();

  QuestionRecognizer(Framework framework, WordingIndex wordings) {
    this.framework = framework;
    this.wordings = wordings;
    this.indicators = IndicatorNames.of(framework);
    framework.questions().forEach(each -> questions.put(each.code(), each));
  }

  /**
   * Takes note of the questions whose rows say plainly what they are, in any table, before doubtful
   * ones are weighed.
   *
   * @param told the instrument that the table's title or tab names, if it does
   */
  void note(List<RowText> rows, Optional<Instrument> told) {
    List<Question> certain = new ArrayList<>();
    rows.forEach(row -> certain(row, told).ifPresent(certain::add));
    plain.addAll(certain);
    Instrument common = told.or(() -> most(certain)).orElse(null);
    for (RowText row : rows) {
      Map<Question, Integer> typed =
          typed(row, row.instrument() == null ? common : row.instrument());
      typed.keySet().removeIf(question -> contradicts(row.wording(), question));
      if (typed.size() == 1) {
        plain.addAll(typed.keySet());
      }
    }
  }

  /** The questions that the bare number of a row may stand for, where it may for more than one. */
  List<Question> rivals(RowText row, Optional<Instrument> told) {
    Map<Question, Integer> typed =
        typed(row, row.instrument() == null ? told.orElse(null) : row.instrument());
    typed.keySet().removeIf(question -> contradicts(row.wording(), question));
    return typed.size() < 2
        ? List.of()
        : typed.keySet().stream().sorted(Comparator.comparing(Question::code)).toList();
  }

  /**
   * The question of each row that has one, by row.
   *
   * @param told the instrument that the table's title or tab names, if it does
   */
  Map<Integer, Question> recognize(List<RowText> rows, Optional<Instrument> told) {
    Map<Integer, Question> found = plain(rows, told);
    Instrument common = told.or(() -> most(found.values())).orElse(null);
    boolean numbered = countsUp(rows, common);
    boolean ofIndicators = listsIndicators(rows, common);
    Set<Question> coded = new HashSet<>();
    for (RowText row : rows) {
      Question known = found.get(row.row());
      if (known != null && !row.codeCell().isEmpty()) {
        coded.add(known);
      }
    }
    Question before = null;
    for (RowText row : rows) {
      Question known = found.get(row.row());
      if (known == null && !isOfIndicator(row, ofIndicators)) {
        Instrument instrument = row.instrument() == null ? common : row.instrument();
        Optional<Question> weighed =
            weigh(row, instrument, before, numbered)
                .filter(question -> !row.isWordingOnly() || !coded.contains(question));
        weighed.ifPresent(question -> found.put(row.row(), question));
        known = weighed.orElse(null);
      }
      before = known == null ? before : known;
    }
    return found;
  }

  /** Whether a row is about an indicator and not about a question of it. */
  private boolean isOfIndicator(RowText row, boolean listed) {
    return indicators.indicator(row.wording()).isPresent()
        || listed && row.wording().isEmpty() && indicators.indicator(row.indicator()).isPresent();
  }

  /**
   * Whether rows that bear only numbers count indicators: one names an indicator that has not the
   * question of its number.
   */
  private boolean listsIndicators(List<RowText> rows, @Nullable Instrument instrument) {
    for (RowText row : rows) {
      Optional<Integer> named =
          row.wording().isEmpty() ? indicators.indicator(row.indicator()) : Optional.empty();
      Instrument own = row.instrument() == null ? instrument : row.instrument();
      Optional<Question> numbered =
          own == null
              ? Optional.empty()
              : row.spelling()
                  .filter(each -> each.letters().isEmpty())
                  .flatMap(each -> question(own.prefix(), each.number()));
      if (named.isPresent()
          && numbered.filter(question -> !isOf(question, named.get())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(Question question, int indicator) {
    return framework.instrumentOf(question.code()).indicators().stream()
        .filter(each -> each.number() == indicator)
        .anyMatch(each -> each.questions().contains(question));
  }

  /** The question of each row that says plainly what it is, by row. */
  Map<Integer, Question> plain(List<RowText> rows, Optional<Instrument> told) {
    Map<Integer, Question> found = new TreeMap<>();
    rows.forEach(row -> certain(row, told).ifPresent(question -> found.put(row.row(), question)));
    return found;
  }

  /** Whether a row names a question of an instrument that the year does not have. */
  boolean isUnknownCode(RowText row) {
    return row.spelling()
        .filter(each -> isPrefix(each.prefix()))
        .filter(each -> row.codeCell().isEmpty() || each.rest().isEmpty())
        .filter(each -> question(each.prefix(), each.number()).isEmpty())
        .isPresent();
  }

  private boolean isPrefix(String letters) {
    return framework.instruments().stream().anyMatch(each -> each.prefix().equals(letters));
  }

  private Optional<Question> question(String prefix, int number) {
    return number < 1 || number > 9999 || !QuestionCode.isPrefix(prefix)
        ? Optional.empty()
        : Optional.ofNullable(questions.get(new QuestionCode(prefix, number)));
  }

  /** By a code with its letter, or the very wording where none stands but staff's own. */
  private Optional<Question> certain(RowText row, Optional<Instrument> told) {
    Optional<Question> item =
        ScoreText.question(framework, row.codeCell()).filter(each -> each.code().isItem());
    if (item.isPresent()) {
      return item;
    }
    if (row.spelling().isPresent() && isPrefix(row.spelling().get().prefix())) {
      return question(row.spelling().get().prefix(), row.spelling().get().number());
    }
    Instrument instrument = row.instrument() == null ? told.orElse(null) : row.instrument();
    boolean ownCode =
        row.spelling()
            .map(each -> !row.codeCell().isEmpty() && !each.letters().isEmpty())
            .orElse(true);
    return ownCode && !row.wording().isEmpty()
        ? wordings.named(row.wording(), among(instrument))
        : Optional.empty();
  }

  private List<Question> among(@Nullable Instrument instrument) {
    return instrument == null ? framework.questions() : instrument.questions();
  }

  private Optional<Instrument> most(Iterable<Question> found) {
    Map<String, Integer> votes = new HashMap<>();
    found.forEach(question -> votes.merge(question.code().prefix(), 1, Integer::sum));
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(
            most ->
                framework.instruments().stream()
                    .filter(each -> each.prefix().equals(most.getKey()))
                    .findFirst());
  }

  /** Whether the rows' numbers may be those of an instrument's questions: they only go up. */
  private static boolean countsUp(List<RowText> rows, @Nullable Instrument instrument) {
    Map<String, Integer> last = new HashMap<>();
    for (RowText row : rows) {
      Instrument own = row.instrument() == null ? instrument : row.instrument();
      if (row.number().isPresent()) {
        String key =
            (own == null ? "" : own.code().value()) + (row.part() == null ? "" : row.part().id());
        Integer before = last.put(key, row.number().get());
        if (before != null && before >= row.number().get()) {
          return false;
        }
      }
    }
    return true;
  }

  private Optional<Question> weigh(
      RowText row, @Nullable Instrument instrument, @Nullable Question before, boolean numbered) {
    if (row.saysNothing() || isUnknownCode(row)) {
      return Optional.empty();
    }
    boolean ownCode = !row.codeCell().isEmpty() && row.spelling().isEmpty();
    Map<Question, Integer> typed = typed(row, instrument);
    boolean rivals = typed.size() > 1;
    Map<Question, Integer> weights = new HashMap<>(typed);
    if (rivals) {
      weights.replaceAll(
          (question, weight) -> AS_TYPED + (plain.contains(question) ? STANDS_ELSEWHERE : 0));
    }
    Optional<Question> worded = wordings.find(row.wording(), among(instrument));
    worded.ifPresent(question -> weights.putIfAbsent(question, 0));
    boolean numberCounts = numbered && instrument != null && !ownCode;
    if (instrument != null && numberCounts && typed.isEmpty() && row.number().isPresent()) {
      question(instrument.prefix(), row.number().get())
          .ifPresent(question -> weights.putIfAbsent(question, 0));
    }
    weights.keySet().removeIf(question -> contradicts(row.wording(), question));
    weights.replaceAll(
        (question, weight) ->
            weight
                + (worded.filter(question::equals).isPresent()
                    ? WORDING
                    : worded.isPresent() ? OTHER_WORDING : 0)
                + (numberCounts && row.number().filter(isNumberOf(question)::equals).isPresent()
                    ? NUMBER
                    : 0)
                + (isNext(question, before, rivals) ? ORDER : 0));
    return best(weights);
  }

  /** Whether what stands beside a doubtful code asks something else. */
  private boolean contradicts(String wording, Question question) {
    return !wording.isEmpty() && wordings.likeness(wording, question) < RELATED;
  }

  private static Integer isNumberOf(Question question) {
    return question.code().number();
  }

  /** A table's first row is not always an instrument's first question: it may go on from a page. */
  private static boolean isNext(Question question, @Nullable Question before, boolean rivals) {
    return before == null
        ? question.code().number() == 1 && !rivals
        : question.code().prefix().equals(before.code().prefix())
            && question.code().number() == before.code().number() + 1;
  }

  /** The questions that the typed digits may stand for. */
  private Map<Question, Integer> typed(RowText row, @Nullable Instrument instrument) {
    Map<Question, Integer> typed = new HashMap<>();
    QuestionSpelling spelling =
        row.spelling().filter(each -> each.letters().isEmpty()).orElse(null);
    if (spelling == null) {
      return typed;
    }
    String digits = spelling.digits();
    if (digits.length() > 1 && digits.startsWith("0") && isOneOf(instrument, LIKE_ZERO)) {
      question(LIKE_ZERO, spelling.number()).ifPresent(each -> typed.put(each, AS_TYPED));
    } else if (instrument != null) {
      question(instrument.prefix(), spelling.number()).ifPresent(each -> typed.put(each, AS_TYPED));
    }
    if (instrument != null
        && digits.length() > 1
        && digits.startsWith("1")
        && isOneOf(instrument, LIKE_ONE)) {
      question(LIKE_ONE, Integer.parseInt(digits.substring(1)))
          .ifPresent(each -> typed.putIfAbsent(each, 0));
    }
    return typed;
  }

  private static boolean isOneOf(@Nullable Instrument instrument, String prefix) {
    return instrument == null || instrument.prefix().equals(prefix);
  }

  private static Optional<Question> best(Map<Question, Integer> weights) {
    List<Map.Entry<Question, Integer>> order = new ArrayList<>(weights.entrySet());
    order.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    if (order.isEmpty() || order.get(0).getValue() <= 0) {
      return Optional.empty();
    }
    boolean clear = order.size() == 1 || order.get(0).getValue() > order.get(1).getValue();
    return clear ? Optional.of(Objects.requireNonNull(order.get(0).getKey())) : Optional.empty();
  }
}
