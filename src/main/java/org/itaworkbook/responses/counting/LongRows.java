package org.itaworkbook.responses.counting;

import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.responses.counts.Answers;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.recognition.AnswerReaders;
import org.itaworkbook.responses.recognition.Meaning;
import org.itaworkbook.responses.recognition.Moments;
import org.itaworkbook.responses.tables.ByteHash;
import org.itaworkbook.responses.tables.RowCells;
import org.itaworkbook.responses.tables.RowSink;

/**
 * Counts rows of an answer each, in any order: whose they are is put together in memory, packed,
 * and counted at the end. Where nothing says whose they are, only answers are counted.
 */
final class LongRows implements RowSink {

  private final TableCounter table;
  private final AnswerReaders readers;
  private final RowNumbers numbers;
  private final QuestionCells questions;
  private final PersonTable people = new PersonTable();
  private final Answers answers = new Answers();
  private final int question;
  private final int answer;
  private long unknownParts;
  private boolean loose;

  LongRows(TableCounter table, AnswerReaders readers, Framework framework, RowNumbers numbers) {
    this.table = table;
    this.readers = readers;
    this.numbers = numbers;
    this.questions = new QuestionCells(framework);
    this.question = table.column(Meaning.QUESTION);
    this.answer = table.column(Meaning.ANSWER);
  }

  long unknownParts() {
    return unknownParts;
  }

  /** Whether answers stood there of which nothing said whose they are. */
  boolean hasLoose() {
    return loose;
  }

  @Override
  public boolean take(RowCells row) {
    if (row.number() <= table.understood.headed()) {
      return true;
    }
    table.persons.tally().addRead(1);
    QuestionCells.Named named = questions.of(row, question);
    if (named == null) {
      leaveOut(table.unread(row, question), row);
      return true;
    }
    LeftOut reason = table.reason(row);
    if (reason != null) {
      leaveOut(reason, row);
      return true;
    }
    Part part = TableCounter.partOf(named.instrument(), null, table.part(row));
    if (part == null) {
      unknownParts++;
      leaveOut(LeftOut.PART_UNKNOWN, row);
      return true;
    }
    int state = readers.of(named.question()).state(row, answer);
    int group = table.group(row, part);
    long person = table.person(row);
    if (person == 0) {
      loose = true;
      table.persons.counts(group).addAnswers(named.place(), state, 1);
    } else {
      put(person, group, part, named.place(), state, table.when());
    }
    return true;
  }

  private void put(long person, int group, Part part, int place, int state, long when) {
    long key = ByteHash.mixed(person, part.figure().value().hashCode());
    PersonTable.Piece piece = people.find(key);
    if (piece == null) {
      loose = true;
      table.persons.counts(group).addAnswers(place, state, 1);
      return;
    }
    int at = piece.at;
    if (piece.group[at] < 0) {
      piece.group[at] = group;
      piece.when[at] = when;
      answers.clear();
    } else {
      answers.set(piece.low[at], piece.high[at]);
    }
    if (when != Moments.NONE) {
      piece.when[at] = Math.max(piece.when[at], when);
    }
    // A blank of one row is no answer; it is there for the rows of a person who answered nothing.
    if (state != State.BLANK) {
      answers.add(place, state);
    }
    piece.low[at] = answers.low();
    piece.high[at] = answers.high();
  }

  private void leaveOut(LeftOut reason, RowCells row) {
    table.persons.leaveOut(reason, 1);
    numbers.add(reason, table.understood.name(), row.number());
  }

  /** Counts the persons that were put together. */
  void end() {
    people.forEach(
        piece -> {
          answers.set(piece.low[piece.at], piece.high[piece.at]);
          if (!answers.isEmpty()) {
            table.persons.add(
                piece.group[piece.at], answers, 0, piece.when[piece.at], Moments.NONE);
          }
        });
  }
}
