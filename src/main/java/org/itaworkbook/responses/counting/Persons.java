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
  private static final int WAITING = 128;

  private static final Flag[] FLAGS = Flag.values();

  private final Tally tally;
  private final boolean keepsDuplicates;
  private final PersonTable table = new PersonTable();
  private final KeySet sameMinute = new KeySet();
  private final Map<GroupKey, Integer> numbers = new HashMap<>();
  private final List<GroupCounts> groups = new ArrayList<>();
  private final List<boolean[]> straight = new ArrayList<>();
  private final Answers earlier = new Answers();

  /** Answers of nobody in particular that are still to be looked for among the others. */
  private final long[] waiting = new long[WAITING];

  private final int[] waitingGroups = new int[WAITING];
  private int waitingCount;
  private int checked = Integer.MAX_VALUE;

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

  /** Whether all persons and answers could be told from others. */
  boolean checkedAll() {
    return checked == Integer.MAX_VALUE;
  }

  /** Among how many they could, where there were too many. */
  int checked() {
    return checked;
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
      addUnknown(group, answers, when, took);
      return false;
    }
    long key = ByteHash.mixed(person, groups.get(group).layout().figure().hashCode());
    PersonTable.Piece piece = table.find(key);
    if (piece == null) {
      checked = Math.min(checked, PersonTable.MOST);
      addUnknown(group, answers, when, took);
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
    int flags = flags(group, answers, took);
    if (when != Moments.NONE && isSeen(key(group, answers, when))) {
      flags |= 1 << Flag.IDENTICAL_ANSWERS.ordinal();
    }
    piece.low[at] = answers.low();
    piece.high[at] = answers.high();
    piece.when[at] = when;
    piece.group[at] = group;
    piece.flags[at] = flags;
    count(group, answers, when, flags, 1);
    return again;
  }

  private void addUnknown(int group, Answers answers, long when, long took) {
    count(group, answers, when, flags(group, answers, took), 1);
    if (when != Moments.NONE) {
      look(group, answers, when);
    }
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

  private int flags(int group, Answers answers, long took) {
    int flags = 0;
    boolean[] six = straight.get(group);
    if (isStraight(six, answers)) {
      flags |= 1 << Flag.STRAIGHT_LINE.ordinal();
    }
    if (took != Moments.NONE && took >= 0 && took < (long) SECONDS_A_QUESTION * six.length) {
      flags |= 1 << Flag.TOO_FAST.ordinal();
    }
    return flags;
  }

  /** Whether all questions of more than two choices were answered by one choice. */
  private static boolean isStraight(boolean[] six, Answers answers) {
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

  /** Looks for the same answers of the same minute, soon. */
  private void look(int group, Answers answers, long when) {
    waiting[waitingCount] = key(group, answers, when);
    waitingGroups[waitingCount++] = group;
    if (waitingCount == WAITING) {
      end();
    }
  }

  /** Counts what is still to be counted: nothing more is added. */
  void end() {
    sameMinute.fetch(waiting, waitingCount);
    for (int i = 0; i < waitingCount; i++) {
      if (isSeen(waiting[i])) {
        groups.get(waitingGroups[i]).addFlag(Flag.IDENTICAL_ANSWERS, 1);
      }
    }
    waitingCount = 0;
  }

  private long key(int group, Answers answers, long when) {
    return ByteHash.mixed(
        ByteHash.mixed(answers.low(), answers.high()),
        Math.floorDiv(when, MINUTE) * 1_000 + groups.get(group).layout().figure().hashCode());
  }

  private boolean isSeen(long key) {
    boolean seen = sameMinute.add(key);
    if (!seen && sameMinute.isFull()) {
      checked = Math.min(checked, KeySet.MOST);
    }
    return seen;
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
