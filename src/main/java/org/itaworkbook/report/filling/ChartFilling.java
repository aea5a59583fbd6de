package org.itaworkbook.report.filling;

import org.itaworkbook.report.contents.ChartPart;
import org.itaworkbook.report.document.Blocks;
import org.itaworkbook.report.document.ChartAt;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.Marks;
import org.itaworkbook.report.document.WordDocument;
import org.itaworkbook.report.filling.Memory.Written;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.jspecify.annotations.Nullable;

/** Fills charts. Their data are always the engine's. */
final class ChartFilling {

  private final Filling filling;
  private final WordDocument document;
  private final Marks marks;
  private boolean dropped;

  ChartFilling(Filling filling) {
    this.filling = filling;
    this.document = filling.document();
    this.marks = document.marks();
  }

  /** Whether a description had been dropped by a program that saved the document. */
  boolean dropped() {
    return dropped;
  }

  /** Fills a chart that the year's template may have; null for one with nothing to show. */
  void fill(String name, @Nullable ChartPart chart) {
    Mark mark = marks.get(name);
    ChartAt there = mark == null ? null : at(mark);
    Written before = filling.before(name);
    if (there != null && chart == null && hasWords(mark)) {
      filling.now().put(name, Written.of(""));
      filling.add(new FilledPart(name, PartState.STAFF, false, false, "", null));
    } else if (there != null && chart == null) {
      takeOut(name, mark, there);
    } else if (there != null && chart != null) {
      write(name, chart, there, PartState.OURS);
    } else if (filling.again() && (before == null || before.out())) {
      comeBack(name, chart, before);
    } else {
      filling.now().put(name, before == null ? Written.of("") : before);
      filling.add(new FilledPart(name, PartState.ABSENT, false, false, "", null));
      if (filling.again()) {
        filling.add(Finding.of(FindingCode.PART_ABSENT, null, PartName.of(name)));
      }
    }
  }

  /** Whether somebody wrote something beside a chart. */
  private static boolean hasWords(@Nullable Mark mark) {
    return mark != null && mark.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private @Nullable ChartAt at(Mark mark) {
    return ChartAt.in(document.parts(), document.main(), mark.blocks());
  }

  private void comeBack(String name, @Nullable ChartPart chart, @Nullable Written before) {
    if (chart != null && filling.template().restore(name, document)) {
      Mark mark = marks.get(name);
      ChartAt there = mark == null ? null : at(mark);
      if (there != null) {
        write(name, chart, there, before == null ? PartState.NEW : PartState.OURS);
        return;
      }
    }
    leftOut(name);
  }

  private void leftOut(String name) {
    filling.now().put(name, Written.OUT);
    filling.add(new FilledPart(name, PartState.LEFT_OUT, false, false, "", null));
  }

  private void takeOut(String name, @Nullable Mark mark, ChartAt there) {
    if (mark != null) {
      Blocks.remove(mark.blocks());
      mark.remove();
      marks.forget(name);
      document.parts().release(there.part());
      document.parts().relationships(document.main()).removeTo(there.part());
      document.parts().remove(there.part());
    }
    leftOut(name);
  }

  private void write(String name, ChartPart chart, ChartAt there, PartState state) {
    String description = filling.shown(chart.description());
    boolean changed = there.show(chart, filling.digits());
    if (filling.again() && there.description().isEmpty()) {
      dropped = true;
    }
    if (!there.description().equals(description)) {
      there.setDescription(description);
      changed = true;
    }
    filling.now().put(name, Written.of(""));
    filling.add(new FilledPart(name, state, changed, false, description, null));
  }
}
