package org.itaworkbook.workbook.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.WordingPairs;
import org.itaworkbook.text.Digits;

/**
 * Which question of one year asks what another year's does. Codes move from year to year, wordings
 * stay: a question is known by its wording, years aside, and its code decides only between wordings
 * that are equally alike. Two questions of one year may be worded much alike as well ({@code
 * ช่องทางแจ้งเรื่องร้องเรียน…}, {@code ข้อมูลเชิงสถิติเรื่องร้องเรียน…}), so a pair must be more
 * alike than either is to any other question of its own year.
 */
final class SameQuestions {

  /** Below it two wordings ask something else. */
  private static final double LEAST = 0.8;

  /** A wording of so few letters may begin any other. */
  private static final int SHORTEST_HEAD = 12;

  private static final Pattern YEAR =
      Pattern.compile(
          "(?:(?:ประจำ)?\\s*ปี\\s*(?:งบประมาณ)?\\s*)?(?:พ\\.?\\s*ศ\\.?\\s*)?2[45]\\d\\d(?!\\d)"
              + "|ประจำปี(?:\\s*งบประมาณ)?\\s*$");

  private record Asked(Question question, WordingPairs wording) {

    double likeness(Asked other) {
      return wording.letters().equals(other.wording.letters())
          ? 1
          : Math.max(wording.likeness(other.wording), isHeadOf(other) ? LEAST : 0);
    }

    /** Thai names a thing first and what narrows it after. */
    private boolean isHeadOf(Asked other) {
      String one = wording.letters();
      String two = other.wording.letters();
      return Math.min(one.length(), two.length()) >= SHORTEST_HEAD
          && (one.startsWith(two) || two.startsWith(one));
    }
  }

  private record Pair(Asked now, Asked then, double likeness) {

    boolean hasOneCode() {
      return now.question.code().equals(then.question.code());
    }
  }

  private SameQuestions() {}

  /**
   * By the codes of the later year, those of the earlier; each of these at most once. What the
   * later year says of the one before goes first.
   */
  static Map<QuestionCode, QuestionCode> of(Framework now, Framework then) {
    Map<QuestionCode, QuestionCode> same = new HashMap<>();
    if (then.fiscalYear().next().equals(now.fiscalYear())) {
      for (Question question : now.questions()) {
        QuestionCode before = question.asksAs();
        if (before != null && then.question(before).isPresent() && !same.containsValue(before)) {
          same.put(question.code(), before);
        }
      }
    }
    for (Instrument instrument : now.instruments()) {
      then.instruments().stream()
          .filter(each -> each.code().equals(instrument.code()))
          .forEach(each -> match(asked(instrument), asked(each), same));
    }
    return same;
  }

  private static List<Asked> asked(Instrument instrument) {
    return instrument.questions().stream()
        .map(question -> new Asked(question, WordingPairs.of(withoutYears(question.wording()))))
        .toList();
  }

  private static String withoutYears(String wording) {
    return YEAR.matcher(Digits.toArabic(wording)).replaceAll("");
  }

  private static void match(
      List<Asked> now, List<Asked> then, Map<QuestionCode, QuestionCode> same) {
    List<Pair> pairs = new ArrayList<>();
    for (Asked one : now) {
      double likest = likest(one, now);
      for (Asked other : then) {
        double likeness = one.likeness(other);
        if (likeness == 1
            || likeness >= LEAST && likeness > likest && likeness > likest(other, then)) {
          pairs.add(new Pair(one, other, likeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::likeness, Comparator.reverseOrder())
            .thenComparing(Pair::hasOneCode, Comparator.reverseOrder()));
    for (Pair pair : pairs) {
      QuestionCode code = pair.then().question().code();
      if (!same.containsValue(code)) {
        same.putIfAbsent(pair.now().question().code(), code);
      }
    }
  }

  /** How alike a question is to the likest other one of its own year. */
  private static double likest(Asked one, List<Asked> year) {
    return year.stream().filter(other -> other != one).mapToDouble(one::likeness).max().orElse(0);
  }
}
