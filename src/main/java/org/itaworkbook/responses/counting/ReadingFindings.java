package org.itaworkbook.responses.counting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.counting.Counted.CountedTable;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.counts.Tally;
import org.itaworkbook.responses.recognition.AnswerReaders;
import org.itaworkbook.responses.recognition.Column;
import org.itaworkbook.responses.recognition.Meaning;
import org.itaworkbook.responses.recognition.NumberMeanings;
import org.itaworkbook.responses.recognition.Recognizer;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the reading of answers. No sentence quotes what fewer than five persons wrote.
 */
final class ReadingFindings {

  /** From such a share of a column on what could not be read is an error. */
  private static final double MUCH = 0.05;

  /** Of rows out of the period nobody gave: from such a share on they are of another year. */
  private static final double ANOTHER_YEAR = 0.2;

  private final Framework framework;
  private final Rules rules;
  private final Tally tally;
  private final List<CountedTable> tables;
  private final List<Finding> findings = new ArrayList<>();

  ReadingFindings(Framework framework, Rules rules, Tally tally, List<CountedTable> tables) {
    this.framework = framework;
    this.rules = rules;
    this.tally = tally;
    this.tables = tables;
  }

  static Finding duplicatesNotChecked(int most) {
    return Finding.of(
        FindingCode.DUPLICATES_NOT_CHECKED, null, String.format(Locale.ROOT, "%,d", most));
  }

  List<Finding> of(List<AnswerReaders> readers, NumberMeanings meanings, boolean loose) {
    leftOutRows();
    parts();
    for (int i = 0; i < readers.size(); i++) {
      table(tables.get(i), readers.get(i));
    }
    columns();
    if (loose) {
      findings.add(Finding.of(FindingCode.NEEDS_WHOLE_PERSONS, null));
    }
    assumed();
    return findings;
  }

  private void leftOutRows() {
    for (LeftOut reason : LeftOut.values()) {
      long rows = tally.leftOut(reason);
      if (rows == 0 || reason == LeftOut.PART_UNKNOWN) {
        continue;
      }
      if (reason == LeftOut.OUT_OF_PERIOD
          && tables.stream().allMatch(CountedTable::whole)
          && !rules.saysPeriod()
          && rows >= ANOTHER_YEAR * tally.read()) {
        findings.add(
            Finding.of(FindingCode.TWO_YEARS, null, Long.toString(rows), framework.fiscalYear()));
      } else {
        findings.add(
            Finding.of(
                FindingCode.valueOf(reason.name()),
                null,
                Long.toString(rows),
                framework.fiscalYear()));
      }
    }
    if (tally.leftOut(LeftOut.PART_UNKNOWN) > 0) {
      findings.add(
          Finding.of(
              FindingCode.PART_UNKNOWN,
              null,
              Long.toString(tally.leftOut(LeftOut.PART_UNKNOWN)),
              partNames()));
    }
  }

  private String partNames() {
    return framework.parts().stream()
        .map(each -> each.figure().value())
        .filter(PartLayout.of(framework)::containsKey)
        .collect(Collectors.joining(", "));
  }

  /** What is wrong with the answers to single questions of a part. */
  private void parts() {
    for (PartLayout layout : PartLayout.of(framework).values()) {
      GroupCounts counts = tally.ofPart(layout.figure());
      List<String> ambiguous = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      for (int i = 0; i < layout.questions().size(); i++) {
        Question question = layout.questions().get(i);
        String code = question.code().toString();
        if (counts.answers(i, State.AMBIGUOUS) > 0) {
          ambiguous.add(code);
        }
        if (isUnanswered(counts, i)
            && tables.stream().noneMatch(each -> mayAnswer(each, question))) {
          missing.add(code);
        }
        unknownAnswers(layout, counts, i);
      }
      if (!ambiguous.isEmpty()) {
        findings.add(
            Finding.of(
                FindingCode.CODES_AMBIGUOUS,
                null,
                layout.part().name(),
                String.join(", ", ambiguous)));
      }
      if (!missing.isEmpty() && missing.size() < layout.questions().size()) {
        findings.add(
            Finding.of(
                FindingCode.QUESTION_MISSING,
                null,
                layout.part().name(),
                String.join(", ", missing)));
      }
    }
  }

  /** Whether rows of a table that were not read may hold answers to a question. */
  private static boolean mayAnswer(CountedTable table, Question question) {
    return !table.whole()
        && (table.understood().kind().isLong()
            || table
                .understood()
                .all(Meaning.ANSWERS)
                .map(Column::question)
                .anyMatch(question::equals));
  }

  private static boolean isUnanswered(GroupCounts counts, int place) {
    for (int state = 1; state < State.STATES; state++) {
      if (counts.answers(place, state) > 0) {
        return false;
      }
    }
    return true;
  }

  private void unknownAnswers(PartLayout layout, GroupCounts counts, int place) {
    long unread = counts.answers(place, State.UNREADABLE);
    long all = 0;
    for (int state = 1; state < State.STATES; state++) {
      all += counts.answers(place, state);
    }
    if (unread > 0) {
      double share = (double) unread / all;
      Finding finding =
          Finding.of(
              FindingCode.UNKNOWN_ANSWER,
              null,
              layout.part().name(),
              layout.questions().get(place).code(),
              Long.toString(unread),
              percent(share));
      findings.add(share >= MUCH ? finding.withSeverity(Severity.ERROR) : finding);
    }
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", share * 100);
  }

  private void table(CountedTable table, AnswerReaders reader) {
    String name = table.understood().name();
    if (reader.codes() > 0) {
      findings.add(
          Finding.of(FindingCode.CODES_TAKEN_IN_ORDER, null, name, Long.toString(reader.codes())));
    }
    if (reader.numbersRead() > 0 && reader.choiceWordsRead() > 0) {
      findings.add(
          Finding.of(
              FindingCode.POINTS_AND_WORDS_MIXED, null, name, Long.toString(reader.numbersRead())));
    }
    Map<String, AnswerReaders.Taken> named = new TreeMap<>();
    long rare = 0;
    for (Map.Entry<String, AnswerReaders.Taken> each : reader.taken().entrySet()) {
      boolean told = !table.understood().kind().isLong();
      if (told && each.getValue().rows() >= rules.map().smallest()) {
        named.put(each.getKey(), each.getValue());
      } else {
        rare += each.getValue().count();
      }
    }
    named.forEach(
        (spelling, taken) ->
            findings.add(
                Finding.of(
                    FindingCode.SPELLING_TAKEN_FOR,
                    null,
                    name,
                    spelling,
                    taken.word(),
                    Long.toString(taken.count()))));
    if (rare > 0) {
      findings.add(ofFew(name, rare));
    }
  }

  /** Spellings of so few persons that it is not told which. */
  private static Finding ofFew(String table, long answers) {
    FindingCode code = FindingCode.SPELLING_TAKEN_FOR;
    return new Finding(
        code,
        code.severity(),
        null,
        List.of(),
        Messages.text("findings.SPELLING_TAKEN_FOR_FEW", table, Long.toString(answers)));
  }

  /** Columns that are never read, told once each. */
  private void columns() {
    leftOut(Meaning.FREE_TEXT, FindingCode.FREE_TEXT_LEFT_OUT);
    leftOut(Meaning.WEIGHT, FindingCode.WEIGHTS_LEFT_OUT);
    Set<String> personal = new LinkedHashSet<>(headers(Meaning.PERSONAL));
    personal.addAll(headers(Meaning.NAME));
    personal.addAll(headers(Meaning.PERSON));
    if (!personal.isEmpty()) {
      findings.add(
          Finding.of(FindingCode.PERSONAL_DATA_LEFT_OUT, null, String.join(", ", personal)));
    }
  }

  private void leftOut(Meaning meaning, FindingCode code) {
    Set<String> headers = headers(meaning);
    if (!headers.isEmpty()) {
      findings.add(Finding.of(code, null, String.join(", ", headers)));
    }
  }

  private Set<String> headers(Meaning meaning) {
    return tables.stream()
        .flatMap(each -> each.understood().all(meaning))
        .map(Column::header)
        .map(Recognizer::shortened)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void assumed() {
    boolean points =
        framework.questions().stream()
            .map(Question::answers)
            .anyMatch(each -> each != null && isAssumed(framework.answering().sets().get(each)));
    if (points) {
      findings.add(Finding.of(FindingCode.POINTS_ASSUMED, null, framework.fiscalYear()));
    }
    if (framework.answering().countingAssumed()) {
      findings.add(Finding.of(FindingCode.COUNTING_ASSUMED, null, framework.fiscalYear()));
    }
  }

  private static boolean isAssumed(@Nullable AnswerSet set) {
    return set != null && set.assumed();
  }
}
