package org.itaworkbook.responses.counting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.counts.Answers;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.recognition.AnswerCache;
import org.itaworkbook.responses.recognition.AnswerReaders;
import org.itaworkbook.responses.recognition.Column;
import org.itaworkbook.responses.recognition.ExportKind;
import org.itaworkbook.responses.recognition.Meaning;
import org.itaworkbook.responses.tables.RowCells;
import org.itaworkbook.responses.tables.RowSink;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/** Counts rows of a person each. */
final class WideRows implements RowSink {

  private static final List<String> DITTO =
      List.of("\"", "”", "“", "''", "〃", "ๆ", "ditto", "do", ",,");

  private final TableCounter table;
  private final RowNumbers numbers;
  private final Target[] targets;
  private final Slot[] slots;
  private final boolean typed;

  /** Whether a cell is the answer whatever stands in any other. */
  private final boolean plain;

  private long unknownParts;

  /** The answers of a row to one instrument, or to the part of it that headings name. */
  private static final class Target {
    private final Instrument instrument;
    private final @Nullable Part part;
    private final Answers answers = new Answers();
    private Slot[] slots = {};

    private @Nullable Part lastSaid;
    private @Nullable Part last;
    private boolean known;

    Target(Instrument instrument, @Nullable Part part) {
      this.instrument = instrument;
      this.part = part;
    }

    /** The part of a row; most rows say what the one before said. */
    @SuppressWarnings("ReferenceEquality")
    @Nullable Part of(@Nullable Part said) {
      if (!known || said != lastSaid) {
        last = TableCounter.partOf(instrument, part, said);
        lastSaid = said;
        known = true;
      }
      return last;
    }
  }

  /** A column of answers. */
  private static final class Slot {
    private final int column;
    private final int place;
    private final Target target;
    private final AnswerCache cache;
    private final String header;
    private final int headerBytes;
    private int above;

    /** Packs the column's answers into those of the target, whose place no other column has. */
    private final int shift;

    Slot(Column column, int place, Target target, AnswerCache cache) {
      this.column = column.index();
      this.place = place;
      this.shift = place * State.BITS;
      this.target = target;
      this.cache = cache;
      this.header = column.header();
      this.headerBytes = header.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  WideRows(TableCounter table, AnswerReaders readers, Framework framework, RowNumbers numbers) {
    this.table = table;
    this.numbers = numbers;
    this.typed = table.understood.kind() == ExportKind.TYPED;
    List<Target> targets = new ArrayList<>();
    List<Slot> slots = new ArrayList<>();
    for (Column each : table.understood.columns()) {
      if (each.meaning() == Meaning.ANSWERS) {
        Question question = Objects.requireNonNull(each.question());
        Instrument instrument = framework.instrumentOf(question.code());
        Target target = target(targets, instrument, each.part());
        PartLayout layout = PartLayout.of(framework, instrument);
        int place = layout.place(question);
        slots.add(new Slot(each, place, target, readers.of(question)));
      }
    }
    this.targets = targets.toArray(Target[]::new);
    this.slots = slots.toArray(Slot[]::new);
    for (Target each : targets) {
      each.slots = slots.stream().filter(slot -> slot.target == each).toArray(Slot[]::new);
    }
    this.plain = !typed && targets.stream().allMatch(WideRows::isOnceEach);
  }

  /** Whether each question stands in one column only. */
  private static boolean isOnceEach(Target target) {
    return Arrays.stream(target.slots).mapToInt(slot -> slot.place).distinct().count()
        == target.slots.length;
  }

  private static Target target(List<Target> targets, Instrument instrument, @Nullable Part part) {
    for (Target each : targets) {
      if (each.instrument.code().equals(instrument.code()) && Objects.equals(each.part, part)) {
        return each;
      }
    }
    Target fresh = new Target(instrument, part);
    targets.add(fresh);
    return fresh;
  }

  /** How many rows answered questions of a part that nothing names. */
  long unknownParts() {
    return unknownParts;
  }

  @Override
  public boolean take(RowCells row) {
    if (row.number() <= table.understood.headed()) {
      return true;
    }
    table.persons.tally().addRead(1);
    LeftOut reason = isHeader(row) ? LeftOut.NOT_A_PERSON : table.reason(row);
    if (reason == LeftOut.NOT_A_PERSON) {
      leaveOut(reason, row);
      return true;
    }
    read(row);
    if (reason != null) {
      leaveOut(reason, row);
      countLeftOut(row);
    } else if (isEmpty()) {
      leaveOut(LeftOut.EMPTY, row);
    } else {
      count(row);
    }
    return true;
  }

  private boolean isEmpty() {
    for (Target each : targets) {
      if (!each.answers.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void read(RowCells row) {
    if (plain) {
      for (Target each : targets) {
        read(row, each);
      }
      return;
    }
    for (Target each : targets) {
      each.answers.clear();
    }
    for (Slot each : slots) {
      int state = each.cache.state(row, each.column);
      if (typed) {
        state = state == State.UNREADABLE && isDitto(row, each.column) ? each.above : state;
        each.above = state;
      }
      if (state != State.BLANK) {
        each.target.answers.add(each.place, state);
      }
    }
  }

  private static void read(RowCells row, Target target) {
    long low = 0;
    long high = 0;
    for (Slot slot : target.slots) {
      long state = slot.cache.state(row, slot.column);
      if (slot.shift < Long.SIZE) {
        low |= state << slot.shift;
      } else {
        high |= state << slot.shift - Long.SIZE;
      }
    }
    target.answers.set(low, high);
  }

  private static boolean isDitto(RowCells row, int column) {
    return DITTO.contains(Alike.of(row.text(column)));
  }

  /** Whether a row repeats the headings, as at the top of a printed page. */
  private boolean isHeader(RowCells row) {
    int looked = Math.min(2, slots.length);
    for (int i = 0; i < looked; i++) {
      Slot slot = slots[i];
      boolean may =
          !row.isBlank(slot.column)
              && (row.shared(slot.column) >= 0
                  || row.to(slot.column) - row.from(slot.column) == slot.headerBytes);
      if (!may || !sameAsHeader(row, slot)) {
        return false;
      }
    }
    return looked > 0;
  }

  private static boolean sameAsHeader(RowCells row, Slot slot) {
    String text = row.text(slot.column);
    return text.length() >= 2
        && text.charAt(0) == slot.header.charAt(0)
        && Alike.of(text).equals(Alike.of(slot.header));
  }

  private void leaveOut(LeftOut reason, RowCells row) {
    table.persons.leaveOut(reason, 1);
    numbers.add(reason, table.understood.name(), row.number());
  }

  private void countLeftOut(RowCells row) {
    Part said = table.part(row);
    for (Target each : targets) {
      Part part = each.of(said);
      if (!each.answers.isEmpty() && part != null) {
        table.persons.leaveOut(table.group(row, part), each.answers);
      }
    }
  }

  private void count(RowCells row) {
    Part said = table.part(row);
    long person = table.person(row);
    long when = table.when();
    long took = table.took(row, when);
    int counted = 0;
    boolean again = false;
    for (Target each : targets) {
      if (each.answers.isEmpty()) {
        continue;
      }
      Part part = each.of(said);
      if (part == null) {
        unknownParts++;
      } else {
        counted++;
        again |= table.persons.add(table.group(row, part), each.answers, person, when, took);
      }
    }
    if (counted == 0) {
      leaveOut(LeftOut.PART_UNKNOWN, row);
    } else if (again) {
      leaveOut(LeftOut.DUPLICATE_RESPONDENT, row);
    }
  }
}
