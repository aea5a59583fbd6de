package org.itaworkbook.workbook.sheets;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.answers.Action;
import org.itaworkbook.answers.Rise;
import org.itaworkbook.framework.Part;
import org.itaworkbook.scores.Owner;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a director's page says of one action, in the chosen digits.
 *
 * @param rises one for each score, with the name of its part where the question has several
 * @param late whether the day is over
 */
record ActionRow(
    String code,
    String what,
    List<Named> rises,
    String gain,
    String who,
    String until,
    boolean late) {

  /**
   * Two figures.
   *
   * @param part its name; empty where the question has one
   * @param shortly the same without the instrument, which the question's code tells
   */
  record Named(String part, String shortly, String figures) {

    String beside() {
      return part.isEmpty() ? figures : shortly + " " + figures;
    }

    String below() {
      return part.isEmpty() ? figures : part + "\n" + figures;
    }
  }

  ActionRow {
    rises = List.copyOf(rises);
  }

  /**
   * @param month of the analysis
   */
  static ActionRow of(SheetContext annotation, Action action, YearMonth month) {
    boolean late = action.isLate(month);
    List<Named> rises = new ArrayList<>();
    action.rises().forEach(each -> rises.add(named(annotation, action, each)));
    return new ActionRow(
        annotation.digits(action.question().question().code().toString()),
        annotation.digits(action.what().th()),
        rises,
        SheetContext.isLeast(action.gain())
            ? annotation.leastGain()
            : "+" + annotation.figure(action.gain()),
        owners(annotation, action.owners()),
        until(annotation, action.until(), late),
        late);
  }

  private static Named named(SheetContext annotation, Action action, Rise rise) {
    List<Part> parts = action.question().instrument().parts();
    String part =
        parts.size() == 1
            ? ""
            : parts.stream()
                .filter(each -> each.id().equals(rise.score().part()))
                .map(each -> annotation.digits(each.name().th()))
                .collect(Collectors.joining());
    String instrument = action.question().instrument().code() + " ";
    return new Named(
        part,
        part.startsWith(instrument) ? part.substring(instrument.length()) : part,
        annotation.figure(rise.from()) + " → " + annotation.figure(rise.to()));
  }

  private static String until(SheetContext annotation, @Nullable Text until, boolean late) {
    return until == null
        ? annotation.text("summary.noUntil")
        : late ? annotation.text("summary.late", until.th()) : annotation.digits(until.th());
  }

  private static String owners(SheetContext annotation, List<Owner> owners) {
    return owners.isEmpty()
        ? annotation.text("summary.noUnit")
        : owners.stream()
            .map(each -> each.person() == null ? each.unit() : each.unit() + "\n" + each.person())
            .collect(Collectors.joining("\n"));
  }

  /** All rises in a cell: a part and its figures beside each other, or one below the other. */
  String rises(boolean beside) {
    return rises.stream()
        .map(each -> beside ? each.beside() : each.below())
        .collect(Collectors.joining("\n"));
  }
}
