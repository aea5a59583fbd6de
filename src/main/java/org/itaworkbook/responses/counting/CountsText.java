package org.itaworkbook.responses.counting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.GroupKey;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.counts.Tally;

/**
 * Counts as a table, which any engine can make and this one reads: agency, part, unit, question,
 * answer, n; of pairs a second question and answer. Holds no person and no day. The same counts
 * give the same bytes.
 */
public final class CountsText {

  /** Instead of a question, in rows that count persons. */
  static final String PERSONS = "persons";

  /** In rows that count persons by the points of all their answers together. */
  static final String TOTAL = "total";

  /** In the row that counts rows read. */
  static final String READ = "rows_read";

  private static final String LEFT_OUT = "left_out_";
  private static final String HEADER = "agency,part,unit,question,answer,n,question2,answer2\n";
  private static final String UNREADABLE = "?";

  private final StringBuilder text = new StringBuilder(HEADER);
  private final Framework framework;

  private CountsText(Framework framework) {
    this.framework = framework;
  }

  static boolean isSpecial(String question) {
    return question.equals(PERSONS)
        || question.equals(TOTAL)
        || question.equals(READ)
        || isReason(question);
  }

  static boolean isReason(String question) {
    return question.startsWith(LEFT_OUT)
        && Arrays.stream(LeftOut.values()).anyMatch(each -> name(each).equals(question));
  }

  static LeftOut reason(String question) {
    return LeftOut.valueOf(question.substring(LEFT_OUT.length()).toUpperCase(Locale.ROOT));
  }

  private static String name(LeftOut reason) {
    return LEFT_OUT + reason.name().toLowerCase(Locale.ROOT);
  }

  /**
   * @param smallest groups of fewer persons are not written
   */
  public static String of(Tally tally, int smallest) {
    CountsText written = new CountsText(tally.framework());
    written.line("", "", "", READ, "", tally.read(), "", "");
    for (LeftOut each : LeftOut.values()) {
      if (tally.leftOut(each) > 0) {
        written.line("", "", "", name(each), "", tally.leftOut(each), "", "");
      }
    }
    for (Map.Entry<GroupKey, GroupCounts> each : tally.groups().entrySet()) {
      GroupCounts counts = each.getValue();
      if (counts.lacksPersons() || counts.persons() >= smallest) {
        written.group(each.getKey(), counts);
      }
    }
    return written.text.toString();
  }

  private void group(GroupKey key, GroupCounts counts) {
    PartLayout layout = counts.layout();
    if (!counts.lacksPersons()) {
      line(key, PERSONS, "", counts.persons(), "", "");
    }
    for (int i = 0; i < layout.questions().size(); i++) {
      Question question = layout.questions().get(i);
      for (int state = 0; state < State.STATES; state++) {
        if (counts.answers(i, state) > 0) {
          line(key, question.code(), word(question, state), counts.answers(i, state), "", "");
        }
      }
    }
    counts.totals().forEach((total, n) -> line(key, TOTAL, total(total, layout), n, "", ""));
    for (int pair = 0; pair < layout.pairs().size(); pair++) {
      pairs(key, counts, pair);
    }
  }

  private static String total(long total, PartLayout layout) {
    long whole = layout.fractions();
    return whole == 1 ? Long.toString(total) : total + "/" + whole;
  }

  private void pairs(GroupKey key, GroupCounts counts, int pair) {
    PartLayout layout = counts.layout();
    Question one = layout.questions().get(layout.pairs().get(pair).first());
    Question other = layout.questions().get(layout.pairs().get(pair).second());
    for (int first = 1; first < State.AMBIGUOUS; first++) {
      for (int second = 1; second < State.AMBIGUOUS; second++) {
        long n = counts.pair(pair, first, second);
        if (n > 0) {
          line(key, one.code(), word(one, first), n, other.code(), word(other, second));
        }
      }
    }
  }

  private String word(Question question, int state) {
    AnswerSet set = framework.answering().of(question).orElseThrow();
    if (State.isChoice(state)) {
      return set.choices().get(state - 1).words().get(0);
    }
    return state == State.BLANK
        ? ""
        : state == State.UNKNOWN && !framework.answering().noAnswer().isEmpty()
            ? framework.answering().noAnswer().get(0)
            : UNREADABLE;
  }

  private void line(
      GroupKey key, Object question, String answer, long n, Object question2, String answer2) {
    line(key.agency(), key.part(), key.unit(), question, answer, n, question2, answer2);
  }

  private void line(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      text.append(quoted(values[i].toString()));
    }
    text.append('\n');
  }

  /** A value in quotes where it needs them; one that a spreadsheet would calculate, as a text. */
  private static String quoted(String value) {
    String safe = value.isEmpty() || "=+@".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    return safe.matches("(?s).*[\",\n\r;\t].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
