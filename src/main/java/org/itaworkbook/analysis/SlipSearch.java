package org.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.analysis.SlipBounds.Interval;
import org.itaworkbook.scores.ScoreKey;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the fewest scores that, changed together, make every published figure right. A figure
 * that differs holds one of them, so the search goes from the figure of the fewest scores to the
 * next that none of those chosen explains: each indicator, part and instrument finds its own.
 */
final class SlipSearch {

  /** More slips than that in one workbook are no slips. */
  private static final int MOST_SLIPS = 4;

  /** So many sets of scores are looked at for each number of slips. */
  private static final int MOST_SETS = 3_000;

  /** A figure of more scores does not tell where a slip is; any two might explain it. */
  private static final int MOST_LOCAL = 25;

  /** With three slips and more, so many values of each are tried. */
  private static final int FEW_VALUES = 3;

  private final Map<ScoreKey, BigDecimal> values;
  private final List<FigureRange> differing;
  private final List<FigureRange> agreeing;
  private final SlipBounds bounds;
  private final Map<ScoreKey, Typing> typings = new HashMap<>();
  private int left;

  /**
   * @param differing the ranges of the published figures that differ from the calculated ones
   * @param agreeing those of all others
   */
  SlipSearch(
      Map<ScoreKey, BigDecimal> values,
      List<FigureRange> differing,
      List<FigureRange> agreeing,
      SlipBounds bounds) {
    this.values = values;
    this.differing =
        differing.stream().sorted(Comparator.comparing(each -> each.scores().size())).toList();
    this.agreeing = List.copyOf(agreeing);
    this.bounds = bounds;
  }

  /**
   * Each set of slips that explains all: the sets of the least number, and where none of one score
   * is a usual slip of the hand, those of two that are.
   */
  List<List<Slip>> find() {
    List<List<Slip>> found = new ArrayList<>();
    for (int size = 1; size <= MOST_SLIPS && found.isEmpty(); size++) {
      found.addAll(solved(size));
    }
    if (!found.isEmpty()
        && found.get(0).size() == 1
        && differing.get(0).scores().size() <= MOST_LOCAL
        && found.stream().noneMatch(this::isUsual)) {
      solved(2).stream().filter(this::isUsual).forEach(found::add);
    }
    return named(found);
  }

  /** How unlikely it is that all of some slips were made. */
  int weight(List<Slip> slips) {
    return slips.stream()
        .mapToInt(slip -> typing(slip.score()).weight(hundredths(slip.to())))
        .sum();
  }

  private boolean isUsual(List<Slip> slips) {
    return slips.stream().allMatch(slip -> typing(slip.score()).isUsual(hundredths(slip.to())));
  }

  private static List<List<Slip>> named(List<List<Slip>> found) {
    return found.stream()
        .map(
            slips ->
                slips.stream()
                    .map(
                        slip ->
                            slip.asOnly(found.stream().allMatch(each -> holds(each, slip.score()))))
                    .toList())
        .toList();
  }

  private static boolean holds(List<Slip> slips, ScoreKey key) {
    return slips.stream().anyMatch(slip -> slip.score().equals(key));
  }

  private List<List<Slip>> solved(int size) {
    left = MOST_SETS;
    Set<Set<ScoreKey>> sets = new LinkedHashSet<>();
    extend(Set.of(), size, sets);
    List<List<Slip>> solved = new ArrayList<>();
    for (Set<ScoreKey> set : sets) {
      List<ScoreKey> keys = List.copyOf(set);
      SlipBounds.On demands = bounds.on(keys);
      demands
          .any()
          .ifPresent(
              intervals -> {
                int[] meant = meant(keys, demands, intervals, 0);
                if (meant != null) {
                  solved.add(slips(keys, intervals, meant));
                }
              });
    }
    return solved;
  }

  private void extend(Set<ScoreKey> chosen, int size, Set<Set<ScoreKey>> sets) {
    List<FigureRange> unexplained =
        differing.stream().filter(each -> chosen.stream().noneMatch(each::holds)).toList();
    if (chosen.size() == size) {
      if (unexplained.isEmpty()) {
        sets.add(chosen);
      }
      return;
    }
    Collection<ScoreKey> next = List.of();
    if (!unexplained.isEmpty()) {
      next = unexplained.get(0).scores();
    } else if (size == 2) {
      next = values.keySet().stream().filter(key -> mayGoWith(chosen, key)).toList();
    }
    for (ScoreKey key : next) {
      if (!chosen.contains(key) && left-- > 0) {
        Set<ScoreKey> more = new TreeSet<>(chosen);
        more.add(key);
        extend(more, size, sets);
      }
    }
  }

  /**
   * Whether a score may be changed beside others that hit every figure that differs already: not if
   * a figure that agrees would then show it.
   */
  private boolean mayGoWith(Set<ScoreKey> chosen, ScoreKey key) {
    return agreeing.stream()
        .noneMatch(each -> each.holds(key) && chosen.stream().noneMatch(each::holds));
  }

  /** The likeliest values of the scores from one on; null where none go together. */
  private int @Nullable [] meant(
      List<ScoreKey> keys, SlipBounds.On demands, Interval[] intervals, int from) {
    if (from == keys.size()) {
      return new int[keys.size()];
    }
    Typing typing = typing(keys.get(from));
    List<Integer> candidates =
        typing.meant(intervals[from]).stream()
            .sorted(Comparator.comparing(typing::weight).thenComparing(typing::distance))
            .limit(keys.size() > 2 ? FEW_VALUES : Integer.MAX_VALUE)
            .toList();
    int[] best = null;
    int least = Integer.MAX_VALUE;
    for (int value : candidates) {
      if (typing.weight(value) >= least) {
        break;
      }
      Interval[] fixed = intervals.clone();
      fixed[from] = Interval.at(value);
      Interval[] rest = demands.within(fixed).orElse(null);
      int[] meant = rest == null ? null : meant(keys, demands, rest, from + 1);
      if (meant != null) {
        meant[from] = value;
        int weight = weight(keys, meant, from);
        if (weight < least) {
          best = meant;
          least = weight;
        }
      }
    }
    return best;
  }

  private int weight(List<ScoreKey> keys, int[] meant, int from) {
    int weight = 0;
    for (int i = from; i < meant.length; i++) {
      weight += typing(keys.get(i)).weight(meant[i]);
    }
    return weight;
  }

  private List<Slip> slips(List<ScoreKey> keys, Interval[] intervals, int[] meant) {
    List<Slip> slips = new ArrayList<>();
    for (int i = 0; i < meant.length; i++) {
      slips.add(
          new Slip(
              keys.get(i),
              typed(keys.get(i)),
              BigDecimal.valueOf(meant[i], 2),
              BigDecimal.valueOf(intervals[i].low(), 2),
              BigDecimal.valueOf(intervals[i].high(), 2),
              false));
    }
    return slips;
  }

  private BigDecimal typed(ScoreKey key) {
    return values.getOrDefault(key, BigDecimal.ZERO);
  }

  private Typing typing(ScoreKey key) {
    return typings.computeIfAbsent(key, each -> new Typing(typed(each)));
  }

  private static int hundredths(BigDecimal value) {
    return value.movePointRight(2).intValueExact();
  }
}
