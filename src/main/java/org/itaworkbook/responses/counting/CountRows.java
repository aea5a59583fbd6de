package org.itaworkbook.responses.counting;

import java.math.BigDecimal;
import java.util.Locale;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.recognition.AnswerReaders;
import org.itaworkbook.responses.recognition.Meaning;
import org.itaworkbook.responses.tables.RowCells;
import org.itaworkbook.responses.tables.RowSink;
import org.itaworkbook.text.Alike;

/**
 * Takes counts that others have made: of answers; of persons, in rows whose question is {@code
 * persons}; of totals; and of pairs, in rows with a second question. The columns are those of
 * {@link CountsText}.
 */
final class CountRows implements RowSink {

  private final TableCounter table;
  private final AnswerReaders readers;
  private final RowNumbers numbers;
  private final QuestionCells questions;
  private final int question;
  private final int answer;
  private final int count;
  private final int question2;
  private final int answer2;

  CountRows(TableCounter table, AnswerReaders readers, Framework framework, RowNumbers numbers) {
    this.table = table;
    this.readers = readers;
    this.numbers = numbers;
    this.questions = new QuestionCells(framework);
    this.question = table.column(Meaning.QUESTION);
    this.answer = table.column(Meaning.ANSWER);
    this.count = table.column(Meaning.COUNT);
    this.question2 = table.column(Meaning.QUESTION2);
    this.answer2 = table.column(Meaning.ANSWER2);
  }

  @Override
  public boolean take(RowCells row) {
    if (row.number() <= table.understood.headed()) {
      return true;
    }
    long times = times(row);
    String special = Alike.of(row.text(question)).toLowerCase(Locale.ROOT);
    if (times >= 0 && CountsText.isSpecial(special)) {
      special(row, special, times);
      return true;
    }
    QuestionCells.Named named = questions.of(row, question);
    Part part =
        named == null ? null : TableCounter.partOf(named.instrument(), null, table.part(row));
    if (named == null || times < 0) {
      leaveOut(row, table.unread(row, question));
      return true;
    }
    if (part == null) {
      leaveOut(row, LeftOut.PART_UNKNOWN);
      return true;
    }
    GroupCounts group = table.persons.counts(table.group(row, part));
    if (question2 >= 0 && !row.isBlank(question2)) {
      pair(row, named, group, times);
    } else {
      int state = readers.of(named.question()).state(row, answer, times);
      group.addAnswers(named.place(), state, times);
    }
    return true;
  }

  private void leaveOut(RowCells row, LeftOut reason) {
    table.persons.tally().addRead(1);
    table.persons.leaveOut(reason, 1);
    numbers.add(reason, table.understood.name(), row.number());
  }

  /** Less than 0 for what is no count. */
  private long times(RowCells row) {
    String text = Alike.of(row.text(count)).replace(",", "");
    try {
      return Math.max(
          -1,
          text.endsWith(".0")
              ? Long.parseLong(text, 0, text.length() - 2, 10)
              : Long.parseLong(text));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void pair(RowCells row, QuestionCells.Named one, GroupCounts group, long times) {
    QuestionCells.Named other = questions.of(row, question2);
    if (other == null || !other.instrument().equals(one.instrument())) {
      return;
    }
    int first = readers.of(one.question()).state(row, answer, 0);
    int second = readers.of(other.question()).state(row, answer2, 0);
    PartLayout layout = group.layout();
    int straight = layout.pairs().indexOf(new PartLayout.Pair(one.place(), other.place()));
    int turned = layout.pairs().indexOf(new PartLayout.Pair(other.place(), one.place()));
    if (State.isChoice(first) && State.isChoice(second)) {
      if (straight >= 0) {
        group.addPair(straight, first, second, times);
      } else if (turned >= 0) {
        group.addPair(turned, second, first, times);
      }
    }
  }

  private void special(RowCells row, String special, long times) {
    Part part = table.part(row);
    if (special.equals(CountsText.READ)) {
      table.persons.tally().addRead(times);
    } else if (CountsText.isReason(special)) {
      table.persons.leaveOut(CountsText.reason(special), times);
    } else if (part != null && isAnswered(part)) {
      GroupCounts group = table.persons.counts(table.group(row, part));
      if (special.equals(CountsText.PERSONS)) {
        group.addPersons(times);
      } else {
        total(row, group, times);
      }
    }
  }

  private boolean isAnswered(Part part) {
    return PartLayout.of(table.persons.tally().framework()).containsKey(part.figure().value());
  }

  private void total(RowCells row, GroupCounts group, long times) {
    String[] typed = row.text(answer).strip().split("/", -1);
    try {
      long fractions = group.layout().fractions();
      long total =
          typed.length == 2
              ? Long.parseLong(typed[0]) * (fractions / Long.parseLong(typed[1]))
              : new BigDecimal(typed[0]).multiply(BigDecimal.valueOf(fractions)).longValueExact();
      group.addTotal(total, times);
    } catch (ArithmeticException | NumberFormatException e) {
      leaveOut(row, LeftOut.UNREADABLE_ROWS);
    }
  }
}
