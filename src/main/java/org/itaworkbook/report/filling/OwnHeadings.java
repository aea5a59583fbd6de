package org.itaworkbook.report.filling;

import java.util.List;
import org.itaworkbook.report.document.Blocks;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.Marks;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.filling.Memory.Written;

/**
 * Headings that stand over parts which may have nothing to say, such as the change since last year:
 * they go with the last of their parts and come back with the first.
 */
final class OwnHeadings {

  private static final String HEADING = "heading_";

  private final Filling filling;
  private final Marks marks;

  OwnHeadings(Filling filling) {
    this.filling = filling;
    this.marks = filling.document().marks();
  }

  /** To be called when all parts are filled. */
  void arrange() {
    for (Mark mark : List.copyOf(marks.all())) {
      if (mark.name().startsWith(HEADING)) {
        here(mark);
      }
    }
    for (String name : filling.namesBefore(HEADING)) {
      if (!marks.has(name)) {
        away(name);
      }
    }
  }

  private void here(Mark mark) {
    Written before = filling.before(mark.name());
    String text = mark.text();
    boolean ours = before == null || before.wrote(text);
    if (ours && !hasParts(mark.name()) && wasLeftOut(mark.name())) {
      Blocks.remove(mark.blocks());
      mark.remove();
      marks.forget(mark.name());
      filling.now().put(mark.name(), Written.OUT);
    } else {
      filling.now().put(mark.name(), before == null || before.out() ? Written.of(text) : before);
    }
  }

  private void away(String name) {
    Written before = filling.before(name);
    boolean back = before != null && before.out() && hasParts(name);
    if (back && filling.template().restore(name, filling.document())) {
      Mark mark = marks.get(name);
      filling.now().put(name, Written.of(mark == null ? "" : SeenText.bare(mark.text())));
    } else if (before != null) {
      filling.now().put(name, before);
    }
  }

  private static boolean isOf(String heading, String part) {
    return !part.startsWith(HEADING)
        && part.endsWith("_" + heading.substring(HEADING.length()))
        && !part.startsWith("row_");
  }

  private boolean hasParts(String heading) {
    return marks.all().stream().anyMatch(each -> isOf(heading, each.name()));
  }

  /** Whether it was the engine that took its parts out. */
  private boolean wasLeftOut(String heading) {
    return filling.parts().stream()
        .anyMatch(each -> isOf(heading, each.name()) && each.state() == PartState.LEFT_OUT);
  }
}
