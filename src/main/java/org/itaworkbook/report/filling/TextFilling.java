package org.itaworkbook.report.filling;

import java.util.List;
import java.util.Set;
import org.itaworkbook.report.contents.Narrative;
import org.itaworkbook.report.contents.ReportContents;
import org.itaworkbook.report.contents.TextPart;
import org.itaworkbook.report.document.Blocks;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.Marks;
import org.itaworkbook.report.document.Paragraphs;
import org.itaworkbook.report.document.SeenText;
import org.itaworkbook.report.filling.Memory.Written;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.WordStyle;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.jspecify.annotations.Nullable;

/** Fills parts of paragraphs. */
final class TextFilling {

  private static final List<String> REVIEW = List.of("w:ins", "w:del", "w:moveFrom", "w:moveTo");

  /** Parts that are proposals until a person makes them his own. */
  private static final List<String> JUDGEMENTS =
      List.of("text_analysis_", "text_group_", "text_recommendations");

  private static final int LONGEST_QUOTE = 160;

  private final Filling filling;
  private final Marks marks;

  TextFilling(Filling filling) {
    this.filling = filling;
    this.marks = filling.document().marks();
  }

  void fill(String name, TextPart part) {
    List<String> lines = part.paragraphs().stream().map(filling::shown).toList();
    String wanted = String.join("\n", lines);
    Mark mark = marks.get(name);
    if (mark == null || mark.blocks().isEmpty()) {
      missing(name, part, lines, wanted);
    } else if (isOurs(name, mark)) {
      ours(name, part, lines, wanted, mark, PartState.OURS);
    } else {
      staff(name, part, wanted, mark);
    }
  }

  /** Whether a part holds what the engine wrote, or nothing yet. */
  private boolean isOurs(String name, Mark mark) {
    if (!mark.blocks().stream().allMatch(each -> each.is("w:p") && !isReviewed(each))) {
      return false;
    }
    Written before = filling.before(name);
    String text = mark.text();
    return !filling.again()
        || SeenText.bare(text).equals(ReportContents.UNKNOWN)
        || before != null && before.wrote(text);
  }

  /** Whether somebody's change waits in a paragraph to be accepted. */
  private static boolean isReviewed(Element paragraph) {
    return REVIEW.stream().anyMatch(each -> !paragraph.all(each).isEmpty());
  }

  private void missing(String name, TextPart part, List<String> lines, String wanted) {
    Written before = filling.before(name);
    boolean fresh = filling.again() && (before == null || before.out());
    if (fresh && lines.isEmpty()) {
      leftOut(name);
    } else if (fresh && filling.template().restore(name, filling.document())) {
      Mark mark = marks.get(name);
      PartState state = before == null ? PartState.NEW : PartState.OURS;
      if (mark != null) {
        ours(name, part, lines, wanted, mark, state);
      }
    } else {
      filling.now().put(name, before == null ? Written.of("") : before);
      filling.add(new FilledPart(name, PartState.ABSENT, false, false, "", null));
      if (filling.again()) {
        filling.add(Finding.of(FindingCode.PART_ABSENT, null, PartName.of(name)));
      }
    }
  }

  private void leftOut(String name) {
    filling.now().put(name, Written.OUT);
    filling.add(new FilledPart(name, PartState.LEFT_OUT, false, false, "", null));
  }

  private void ours(
      String name, TextPart part, List<String> lines, String wanted, Mark mark, PartState state) {
    if (lines.isEmpty()) {
      Blocks.remove(mark.blocks());
      mark.remove();
      marks.forget(name);
      leftOut(name);
      return;
    }
    boolean changed = !SeenText.isSame(mark.text(), wanted);
    if (changed) {
      Paragraphs.setLines(mark.blocks(), lines);
      style(part, mark);
    }
    filling.now().put(name, Written.of(wanted));
    filling.add(new FilledPart(name, state, changed, false, wanted, null));
    if (part.proposal()) {
      filling.countProposal();
      filling.add(
          Finding.of(FindingCode.PROPOSAL_LEFT, null, PartName.of(name), Narrative.proposalMark()));
    }
  }

  /** A proposal is told by its look; what staff wrote in the workbook has none of it. */
  private void style(TextPart part, Mark mark) {
    WordStyle from = part.proposal() ? WordStyle.BODY : WordStyle.PROPOSAL;
    WordStyle to = part.proposal() ? WordStyle.PROPOSAL : WordStyle.BODY;
    boolean judgement = JUDGEMENTS.stream().anyMatch(mark.name()::startsWith);
    if (!judgement || !filling.document().hasStyle(to.id())) {
      return;
    }
    for (Element each : mark.blocks()) {
      if (Paragraphs.style(each).equals(from.id())) {
        Paragraphs.setStyle(each, to.id());
      }
    }
  }

  private void staff(String name, TextPart part, String wanted, Mark mark) {
    String text = mark.text().strip();
    Written before = filling.before(name);
    boolean stale = before != null && isStale(text, before, wanted);
    filling.now().put(name, before == null ? Written.of(wanted) : before);
    filling.add(
        new FilledPart(name, PartState.STAFF, false, stale, text, part.proposal() ? wanted : null));
    if (stale) {
      filling.add(
          Finding.of(
              FindingCode.REPORT_TEXT_STALE, null, PartName.of(name), quote(text), quote(wanted)));
    }
  }

  /** Whether people's words hold a figure of the engine's that is another one now. */
  private static boolean isStale(String text, @Nullable Written before, String wanted) {
    Set<String> there = Set.copyOf(Memory.figuresIn(text));
    Set<String> now = Set.copyOf(Memory.figuresIn(wanted));
    return before != null
        && before.figures().stream()
            .filter(each -> each.contains("."))
            .anyMatch(each -> there.contains(each) && !now.contains(each));
  }

  static String quote(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
  }
}
