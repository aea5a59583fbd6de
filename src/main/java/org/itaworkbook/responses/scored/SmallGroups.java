package org.itaworkbook.responses.scored;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.responses.counts.GroupCounts;
import org.itaworkbook.responses.counts.GroupKey;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.counts.Tally;

/**
 * The units of a part of which nothing is shown, since so few persons answered of them. Where that
 * is one alone, its figures would follow from those of the whole part, so the next smallest goes
 * with it.
 */
public final class SmallGroups {

  private SmallGroups() {}

  /** Of all units, those withheld. */
  public static Set<GroupKey> of(Tally tally, int smallest) {
    Set<GroupKey> withheld = new HashSet<>();
    for (Map.Entry<String, List<GroupKey>> part : byPart(tally).entrySet()) {
      List<GroupKey> ascending =
          part.getValue().stream()
              .sorted(
                  Comparator.<GroupKey>comparingLong(each -> persons(tally, each))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      List<GroupKey> small = new ArrayList<>();
      long hidden = 0;
      for (GroupKey each : ascending) {
        boolean few = persons(tally, each) < smallest;
        if (few || !small.isEmpty() && (small.size() == 1 || hidden < smallest)) {
          small.add(each);
          hidden += persons(tally, each);
        }
      }
      withheld.addAll(small);
    }
    return withheld;
  }

  private static Map<String, List<GroupKey>> byPart(Tally tally) {
    return tally.groups().keySet().stream()
        .collect(Collectors.groupingBy(each -> each.agency() + "\n" + each.part()));
  }

  private static long persons(Tally tally, GroupKey key) {
    GroupCounts counts = tally.groups().get(key);
    return counts == null ? 0 : new PartScorer(counts, 0, null, 0).persons();
  }

  /** The same counts, of which small units stand under none, so that totals stay exact. */
  public static Tally merged(Tally tally, int smallest) {
    Set<GroupKey> withheld = of(tally, smallest);
    Tally merged = new Tally(tally.framework());
    merged.addRead(tally.read());
    for (LeftOut each : LeftOut.values()) {
      merged.addLeftOut(each, tally.leftOut(each));
    }
    tally
        .groups()
        .forEach(
            (key, counts) ->
                merged.addTo(
                    withheld.contains(key) ? new GroupKey(key.agency(), key.part(), "") : key,
                    counts));
    return merged;
  }
}
