package org.itaworkbook.responses.counts;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.itaworkbook.framework.Framework;

/**
 * What is kept of answers: counts by group. Two of them add up, in any order, to what all their
 * answers together count. Mutable, for one thread.
 */
public final class Tally {

  private final Framework framework;
  private final SortedMap<GroupKey, GroupCounts> groups = new TreeMap<>();
  private final long[] leftOut = new long[LeftOut.values().length];
  private long read;

  public Tally(Framework framework) {
    this.framework = framework;
  }

  public Framework framework() {
    return framework;
  }

  /**
   * The counts of a group, which may be new.
   *
   * @throws IllegalArgumentException if the year has no such part that persons answer
   */
  public GroupCounts group(GroupKey key) {
    GroupCounts there = groups.get(key);
    if (there == null) {
      there = new GroupCounts(PartLayout.ofFigure(framework, key.part()));
      groups.put(key, there);
    }
    return there;
  }

  /** Adds counts to a group, which may be new. */
  public void addTo(GroupKey key, GroupCounts counts) {
    group(key).add(counts);
  }

  /** All groups in which somebody was counted, in order. */
  public Map<GroupKey, GroupCounts> groups() {
    SortedMap<GroupKey, GroupCounts> filled = new TreeMap<>(groups);
    filled.values().removeIf(GroupCounts::isEmpty);
    return Collections.unmodifiableMap(filled);
  }

  public void addRead(long rows) {
    read += rows;
  }

  public void addLeftOut(LeftOut reason, long rows) {
    leftOut[reason.ordinal()] += rows;
  }

  /** How many rows were read. */
  public long read() {
    return read;
  }

  public long leftOut(LeftOut reason) {
    return leftOut[reason.ordinal()];
  }

  /** How many rows of those read count. */
  public long counted() {
    long counted = read;
    for (long each : leftOut) {
      counted -= each;
    }
    return counted;
  }

  /**
   * Adds what another counted.
   *
   * @throws IllegalArgumentException if it is of another year
   */
  public void add(Tally other) {
    if (!framework.equals(other.framework)) {
      throw new IllegalArgumentException("counts of two years");
    }
    other.groups.forEach((key, counts) -> group(key).add(counts));
    read += other.read;
    for (int i = 0; i < leftOut.length; i++) {
      leftOut[i] += other.leftOut[i];
    }
  }

  /** The counts of one agency only, without its name. */
  public Tally ofAgency(String agency) {
    Tally own = new Tally(framework);
    groups.forEach(
        (key, counts) -> {
          if (key.agency().equals(agency)) {
            own.group(new GroupKey("", key.part(), key.unit())).add(counts);
          }
        });
    own.read = read;
    System.arraycopy(leftOut, 0, own.leftOut, 0, leftOut.length);
    return own;
  }

  /** The counts of a part over all units. */
  public GroupCounts ofPart(String part) {
    GroupCounts all = new GroupCounts(PartLayout.ofFigure(framework, part));
    groups.forEach(
        (key, counts) -> {
          if (key.part().equals(part)) {
            all.add(counts);
          }
        });
    return all;
  }
}
