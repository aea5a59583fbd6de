package org.itaworkbook.responses.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.responses.counts.Answers;
import org.itaworkbook.responses.counts.Flag;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.GroupKey;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.counts.Tally;
import org.itaworkbook.responses.recognition.Moments;
import org.itaworkbook.responses.tables.ByteHash;

/**
 * Counts persons, each once: where one answered again the earlier answers are taken out of the
 * counts. Mutable, for one thread; lives as long as one counting.
 */
final class Persons {

  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;
  private static final int SECONDS_A_QUESTION = 2;

  /** So many rows are looked at for identical answers. */
  private static final int MOST_LOOKED_AT = 250_000;

  private static final Flag[] FLAGS = Flag.values();

  private final Tally tally;
  private final boolean keepsDuplicates;
  private final PersonTable table = new PersonTable();
  private final KeySet sameMinute = new KeySet();
  private final Map<GroupKey, Integer> numbers = new HashMap<>();
  private final List<GroupCounts> groups = new ArrayList<>();
  private final List<boolean[]> straight = new ArrayList<>();
  private final Answers earlier = new Answers();
  private boolean full;

  Persons(Tally tally, boolean keepsDuplicates) {
    this.tally = tally;
    this.keepsDuplicates = keepsDuplicates;
  }

  /** A number for a group. */
  int group(GroupKey key) {
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    GroupCounts counts = tally.group(key);
    groups.add(counts);
    straight.add(sixChoices(counts.layout()));
    numbers.put(key, groups.size() - 1);
    return groups.size() - 1;
  }

  GroupCounts counts(int group) {
    return groups.get(group);
  }

  /** Whether persons could no longer be told from others, since there were too many. */
  boolean isFull() {
    return full;
  }

  private static boolean[] sixChoices(PartLayout layout) {
    boolean[] six = new boolean[layout.questions().size()];
    for (int i = 0; i < six.length; i++) {
      six[i] = layout.choices(i) > 2;
    }
    return six;
  }

  /**
   * Counts a person's answers to one part.
   *
   * @param person a number that stands for the person; 0 where it is not known who it is
   * @param when in seconds, or {@link Moments#NONE}
   * @param took seconds that it took, or {@link Moments#NONE}
   * @return whether the person had answered before, so that one row is left out
   */
  boolean add(int group, Answers answers, long person, long when, long took) {
    if (person == 0 || keepsDuplicates) {
      count(group, answers, when, flags(group, answers, when, took), 1);
      return false;
    }
    long key = ByteHash.mixed(person, groups.get(group).layout().figure().hashCode());
    PersonTable.Piece piece = table.find(key);
    if (piece == null) {
      full = true;
      count(group, answers, when, flags(group, answers, when, took), 1);
      return false;
    }
    int at = piece.at;
    boolean again = piece.group[at] >= 0;
    if (again && isEarlier(piece, answers, when)) {
      groups.get(group).addLeftOut(answers);
      return true;
    }
    if (again) {
      earlier.set(piece.low[at], piece.high[at]);
      int then = piece.group[at];
      count(then, earlier, piece.when[at], piece.flags[at], -1);
      groups.get(then).addLeftOut(earlier);
    }
    int flags = flags(group, answers, when, took);
    piece.low[at] = answers.low();
    piece.high[at] = answers.high();
    piece.when[at] = when;
    piece.group[at] = group;
    piece.flags[at] = flags;
    count(group, answers, when, flags, 1);
    return again;
  }

  /** Whether a row is older than what is known of the person; of the same moment one is, always. */
  private static boolean isEarlier(PersonTable.Piece known, Answers answers, long when) {
    long then = known.when[known.at];
    if (when != then) {
      return when < then;
    }
    if (when == Moments.NONE) {
      return false;
    }
    return answers.low() != known.low[known.at]
        ? answers.low() < known.low[known.at]
        : answers.high() < known.high[known.at];
  }

  private void count(int group, Answers answers, long when, int flags, int times) {
    GroupCounts counts = groups.get(group);
    counts.addPerson(answers, times);
    if (when != Moments.NONE) {
      counts.addHour(Math.floorDiv(when, HOUR), times);
    }
    for (int i = 0; flags >> i != 0; i++) {
      if ((flags & 1 << i) != 0) {
        counts.addFlag(FLAGS[i], times);
      }
    }
  }

  private int flags(int group, Answers answers, long when, long took) {
    int flags = 0;
    int questions = groups.get(group).layout().questions().size();
    if (isStraight(group, answers)) {
      flags |= 1 << Flag.STRAIGHT_LINE.ordinal();
    }
    if (took != Moments.NONE && took >= 0 && took < (long) SECONDS_A_QUESTION * questions) {
      flags |= 1 << Flag.TOO_FAST.ordinal();
    }
    if (when != Moments.NONE && isSeen(group, answers, when)) {
      flags |= 1 << Flag.IDENTICAL_ANSWERS.ordinal();
    }
    return flags;
  }

  /** Whether all questions of more than two choices were answered by one choice. */
  private boolean isStraight(int group, Answers answers) {
    boolean[] six = straight.get(group);
    int choice = 0;
    int count = 0;
    for (int i = 0; i < six.length; i++) {
      if (six[i]) {
        int state = answers.at(i);
        if (!State.isChoice(state) || choice != 0 && state != choice) {
          return false;
        }
        choice = state;
        count++;
      }
    }
    return count > 1;
  }

  private boolean isSeen(int group, Answers answers, long when) {
    if (sameMinute.size() >= MOST_LOOKED_AT) {
      return false;
    }
    long key =
        ByteHash.mixed(
            ByteHash.mixed(answers.low(), answers.high()),
            Math.floorDiv(when, MINUTE) * 1_000 + groups.get(group).layout().figure().hashCode());
    return sameMinute.add(key);
  }

  /** Counts a row that is left out, beside those that count. */
  void leaveOut(int group, Answers answers) {
    groups.get(group).addLeftOut(answers);
  }

  void leaveOut(LeftOut reason, long rows) {
    tally.addLeftOut(reason, rows);
  }

  Tally tally() {
    return tally;
  }
}
