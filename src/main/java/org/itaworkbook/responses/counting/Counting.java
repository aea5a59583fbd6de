package org.itaworkbook.responses.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Part;
import org.itaworkbook.responses.counting.Counted.CountedTable;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.Tally;
import org.itaworkbook.responses.recognition.AnswerReaders;
import org.itaworkbook.responses.recognition.ExportKind;
import org.itaworkbook.responses.recognition.MapCheck;
import org.itaworkbook.responses.recognition.NumberMeanings;
import org.itaworkbook.responses.recognition.PartNames;
import org.itaworkbook.responses.recognition.ReadWord;
import org.itaworkbook.responses.recognition.Recognizer;
import org.itaworkbook.responses.recognition.Understood;
import org.itaworkbook.responses.tables.Effort;
import org.itaworkbook.responses.tables.Keeping;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.responses.tables.RowSink;
import org.itaworkbook.responses.tables.Table;
import org.itaworkbook.responses.tables.Tables;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.jspecify.annotations.Nullable;

/** From files to counts. One counting each; for one thread. */
public final class Counting {

  /** After so many rows it is told how far the counting is, and the thread may be interrupted. */
  private static final int STEP = 1 << 14;

  /** So many texts that cells share are kept, beside those that can be read. */
  private static final int MOST_KEPT = 20_000;

  private static final int LONGEST_KEPT = 120;

  private final Framework framework;
  private final Rules rules;
  private final ResponseLimits limits;
  private final LongConsumer progress;
  private final List<Understood> understood = new ArrayList<>();

  /**
   * @param progress is told the rows that were read so far, again and again
   */
  public Counting(Framework framework, Rules rules, ResponseLimits limits, LongConsumer progress) {
    this.framework = framework;
    this.rules = rules;
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * Says what the files are, without counting them.
   *
   * @throws RefusedException for a file that is no table; SCORES_NOT_ANSWERS for one that only
   *     lists questions, as a score workbook does; NO_QUESTION_FOUND where none of them holds
   *     answers to a question of the year
   */
  public List<Understood> understand(List<ResponseFile> files) {
    understood.clear();
    new MapCheck(framework, rules.map()).check(rules.part());
    Recognizer recognizer = new Recognizer(framework, rules.map(), asked());
    Effort effort = new Effort(limits);
    for (ResponseFile file : files) {
      int before = understood.size();
      int lists = recognizer.scoreLists();
      for (Table table : Tables.of(file, effort)) {
        recognizer.understand(table).ifPresent(understood::add);
      }
      if (understood.size() == before && recognizer.scoreLists() > lists) {
        throw new RefusedException(Refusal.SCORES_NOT_ANSWERS);
      }
    }
    if (understood.isEmpty()) {
      throw new RefusedException(Refusal.NO_QUESTION_FOUND, framework.fiscalYear());
    }
    return List.copyOf(understood);
  }

  private @Nullable Part asked() {
    String part = rules.part();
    return part == null ? null : PartNames.in(part, framework).orElse(null);
  }

  /** Counts the files. */
  public Counted count(List<ResponseFile> files) {
    return count(files, Long.MAX_VALUE);
  }

  /** Counts only the first rows of each table, so that it is soon told what they are. */
  public Counted sample(List<ResponseFile> files) {
    return count(files, Recognizer.SAMPLE);
  }

  private Counted count(List<ResponseFile> files, long most) {
    understand(files);
    NumberMeanings meanings =
        new NumberMeanings(framework, rules.map(), rules.codes(), understood.size());
    Pass pass = new Pass(meanings, most);
    boolean again = pass.count();
    if (again) {
      pass = new Pass(meanings, most);
      pass.count();
    }
    return pass.counted();
  }

  /** One reading of all tables. */
  private final class Pass {

    private final NumberMeanings meanings;
    private final long most;
    private final Tally tally = new Tally(framework);
    private final Persons persons = new Persons(tally, rules.keeps(LeftOut.DUPLICATE_RESPONDENT));
    private final RowNumbers numbers = new RowNumbers();
    private final List<CountedTable> tables = new ArrayList<>();
    private final List<AnswerReaders> readers = new ArrayList<>();
    private boolean loose;
    private boolean whole;
    private long rows;

    Pass(NumberMeanings meanings, long most) {
      this.meanings = meanings;
      this.most = most;
    }

    /** Tells whether numbers were met whose meaning is only known now. */
    boolean count() {
      boolean again = false;
      for (int i = 0; i < understood.size(); i++) {
        AnswerReaders reader = meanings.readers(i);
        readers.add(reader);
        long before = tally.read();
        table(understood.get(i), reader);
        again |= meanings.learn(i, reader);
        List<ReadWord> words = understood.get(i).kind().isLong() ? List.of() : reader.words();
        tables.add(
            new CountedTable(
                understood.get(i), tally.read() - before, answers(i, reader), words, whole));
      }
      persons.end();
      return again;
    }

    private void table(Understood of, AnswerReaders reader) {
      TableCounter table = new TableCounter(of, persons, rules, framework);
      if (of.kind() == ExportKind.COUNTS) {
        read(of, table, reader, new CountRows(table, reader, framework, numbers));
      } else if (of.kind() == ExportKind.LONG) {
        LongRows rows = new LongRows(table, reader, framework, numbers);
        read(of, table, reader, rows);
        rows.end();
        loose |= rows.hasLoose();
      } else {
        read(of, table, reader, new WideRows(table, reader, framework, numbers));
      }
    }

    private void read(Understood of, TableCounter table, AnswerReaders reader, RowSink sink) {
      Keeping keeping = new Kept(table, reader);
      whole = true;
      long[] taken = new long[1];
      of.table()
          .read(
              row -> {
                if (row.number() > of.headed() && ++taken[0] > most) {
                  whole = false;
                  return false;
                }
                if (++rows % STEP == 0) {
                  step();
                }
                return sink.take(row);
              },
              keeping);
    }

    private void step() {
      progress.accept(rows);
      if (rows > limits.rows()) {
        throw limits.tooManyRows();
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new RefusedException(Refusal.TAKES_TOO_LONG, "-");
      }
    }

    private String answers(int table, AnswerReaders reader) {
      if (reader.codes() > 0) {
        return "codes";
      }
      if (reader.numbersRead() > 0) {
        return meanings.arePoints(table) ? "points" : "numbers";
      }
      return "words";
    }

    Counted counted() {
      List<Finding> findings = new ArrayList<>();
      understood.forEach(each -> findings.addAll(each.findings()));
      new MapCheck(framework, rules.map()).missing(understood).ifPresent(findings::add);
      findings.addAll(
          new ReadingFindings(framework, rules, tally, tables).of(readers, meanings, loose));
      if (!persons.checkedAll()) {
        findings.add(ReadingFindings.duplicatesNotChecked(persons.checked()));
      }
      return new Counted(tally, tables, numbers.all(), findings, persons.checkedAll());
    }
  }

  /** What is kept of texts that cells share. */
  private static final class Kept implements Keeping {

    private final TableCounter table;
    private final AnswerReaders reader;
    private int left = MOST_KEPT;

    Kept(TableCounter table, AnswerReaders reader) {
      this.table = table;
      this.reader = reader;
    }

    @Override
    public boolean keeps(String text) {
      if (text.length() > LONGEST_KEPT) {
        return false;
      }
      if (left > 0) {
        left--;
        return true;
      }
      return table.isLabel(text) || reader.reads(text);
    }

    @Override
    public long moment(String text) {
      return table.moment(text);
    }

    @Override
    public int[] columns() {
      return table.telling();
    }
  }
}
