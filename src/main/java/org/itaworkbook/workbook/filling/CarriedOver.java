package org.itaworkbook.workbook.filling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a year's workbook got of an earlier one's.
 *
 * @param of the year that it came from
 * @param adjacent whether that is the year before, whose scores are last year's
 * @param questions this year's that got a score, in their order, with the earlier year's that had
 *     it
 * @param fresh this year's that got none
 * @param left the earlier year's whose score has no place this year
 * @param measures how many measures came along
 * @param doubted cells of the earlier workbook whose scores are probably mistyped
 */
public record CarriedOver(
    FiscalYear of,
    boolean adjacent,
    Map<QuestionCode, QuestionCode> questions,
    List<QuestionCode> fresh,
    List<QuestionCode> left,
    int measures,
    List<Place> doubted) {

  public CarriedOver {
    questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    fresh = List.copyOf(fresh);
    left = List.copyOf(left);
    doubted = List.copyOf(doubted);
  }

  /** The same where scores of those that came along are in doubt. */
  CarriedOver doubting(List<Place> cells) {
    return new CarriedOver(of, adjacent, questions, fresh, left, measures, cells);
  }

  /** The same in words: what each sentence is about, and the sentence. */
  public List<Map.Entry<Text, Text>> said() {
    List<Map.Entry<Text, Text>> said = new ArrayList<>();
    String year = of.toString();
    if (!adjacent) {
      said.add(about("scores", Messages.text("workbook.carried.other", year)));
    } else {
      said.add(about("scores", scores(year)));
      if (!questions.isEmpty() && !doubted.isEmpty()) {
        said.add(
            about(
                "doubted",
                Messages.text("workbook.carried.doubted", doubted.size(), year, cells())));
      }
      if (!fresh.isEmpty()) {
        said.add(
            about(
                "fresh",
                Messages.text("workbook.carried.fresh", fresh.size(), year, spans(fresh))));
      }
      if (!left.isEmpty()) {
        said.add(
            about("left", Messages.text("workbook.carried.left", left.size(), year, spans(left))));
      }
    }
    if (measures > 0) {
      said.add(about("measures", Messages.text("workbook.carried.measures", measures)));
    }
    return said;
  }

  private static Map.Entry<Text, Text> about(String what, Text sentence) {
    return Map.entry(Messages.text("workbook.carried." + what + ".about"), sentence);
  }

  private String cells() {
    return doubted.stream().map(Place::toString).collect(Collectors.joining(", "));
  }

  private Text scores(String year) {
    List<QuestionCode> kept =
        questions.keySet().stream().filter(each -> each.equals(questions.get(each))).toList();
    List<Text> listed = new ArrayList<>();
    if (!kept.isEmpty()) {
      listed.add(new Text(spans(kept), spans(kept)));
    }
    questions.forEach(
        (now, then) -> {
          if (!now.equals(then)) {
            listed.add(Messages.text("workbook.carried.moved", now, then));
          }
        });
    return questions.isEmpty()
        ? Messages.text("workbook.carried.none", year)
        : Messages.text(
            "workbook.carried.scores",
            questions.size(),
            year,
            new Text(joined(listed, true), joined(listed, false)));
  }

  private static String joined(List<Text> listed, boolean thai) {
    return String.join(", ", listed.stream().map(each -> thai ? each.th() : each.en()).toList());
  }

  /** Codes with those that follow one another as a span: {@code o1-o7, o9}. */
  private static String spans(List<QuestionCode> codes) {
    List<String> spans = new ArrayList<>();
    QuestionCode first = null;
    QuestionCode last = null;
    for (QuestionCode code : codes) {
      if (last == null || !follows(last, code)) {
        add(spans, first, last);
        first = code;
      }
      last = code;
    }
    add(spans, first, last);
    return String.join(", ", spans);
  }

  private static boolean follows(QuestionCode one, QuestionCode other) {
    return !one.isItem()
        && !other.isItem()
        && one.prefix().equals(other.prefix())
        && one.number() + 1 == other.number();
  }

  private static void add(
      List<String> spans, @Nullable QuestionCode first, @Nullable QuestionCode last) {
    if (first != null && last != null) {
      spans.add(first.equals(last) ? first.toString() : first + "-" + last);
    }
  }
}
