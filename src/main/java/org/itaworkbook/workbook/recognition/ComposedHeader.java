package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table by all headings over them.
 *
 * @param bottom the last row of the header
 * @param means the columns in doubt that hold a mean of the answers beside them, if they do not
 *     hold a mean of how many gave each
 */
record ComposedHeader(NavigableMap<Integer, HeadedColumn> columns, int bottom, Set<Integer> means) {

  ComposedHeader {
    means = Set.copyOf(means);
    columns = Collections.unmodifiableNavigableMap(new TreeMap<>(columns));
  }

  /** Settles what one column alone cannot tell. */
  static ComposedHeader of(NavigableMap<Integer, HeadedColumn> columns, int bottom) {
    NavigableMap<Integer, HeadedColumn> settled = new TreeMap<>(columns);
    columns.forEach((number, column) -> settled.put(number, carried(column, number, columns)));
    NavigableMap<Integer, HeadedColumn> bound = new TreeMap<>(settled);
    CarriedReach reach = new CarriedReach(settled);
    settled.forEach((number, column) -> bound.put(number, reach.bound(number, column)));
    NavigableMap<Integer, HeadedColumn> judged = new TreeMap<>(bound);
    bound.forEach((number, column) -> judged.put(number, amongKnown(column, bound)));
    judged.replaceAll((number, column) -> besideCount(column, bound.get(number - 1)));
    if (judged.values().stream().noneMatch(HeadedColumn::isScore)) {
      bound.forEach((number, column) -> judged.put(number, besideTarget(number, column, bound)));
    }
    Set<Integer> means = new HashSet<>();
    bound.forEach(
        (number, column) -> {
          boolean doubted = !column.doubtful() && amongKnown(column, bound).doubtful();
          if (doubted && column.isMean() && answers(column, bound).allMatch(Heading::isChoice)) {
            means.add(number);
          }
        });
    return new ComposedHeader(ofInstruments(withoutMeansOfYears(judged)), bottom, means);
  }

  /** A mean beside a column of last year and one of this year is of both. */
  private static NavigableMap<Integer, HeadedColumn> withoutMeansOfYears(
      NavigableMap<Integer, HeadedColumn> columns) {
    boolean years =
        columns.values().stream().anyMatch(each -> each.isClearFigure() && !each.isScore())
            && columns.values().stream().anyMatch(each -> each.isFirmScore() && each.saysYear());
    if (!years) {
      return columns;
    }
    NavigableMap<Integer, HeadedColumn> left = new TreeMap<>(columns);
    left.replaceAll(
        (number, column) ->
            column.isFirmScore()
                    && !column.saysYear()
                    && column.isMeanOfSome()
                    && column.instruments().isEmpty()
                ? column.asOther()
                : column);
    return left;
  }

  /**
   * Where columns name several instruments, each holds the scores of its own rows only, and one of
   * them all together holds no score. Where any other column may hold scores too, nobody knows.
   */
  private static NavigableMap<Integer, HeadedColumn> ofInstruments(
      NavigableMap<Integer, HeadedColumn> columns) {
    NavigableMap<Integer, HeadedColumn> owned = new TreeMap<>(columns);
    Set<InstrumentCode> named = new HashSet<>();
    for (Map.Entry<Integer, HeadedColumn> each : columns.entrySet()) {
      HeadedColumn column = each.getValue();
      ColumnUse use = column.use();
      if (use == null || !column.isScore() && use.role() != Role.PREVIOUS) {
        continue;
      }
      Set<InstrumentCode> own = column.instruments();
      named.addAll(own);
      boolean ofAll = own.isEmpty() && column.isSummary();
      boolean clear = ofAll || own.size() == 1 && !column.isMeanOfSome();
      if (column.doubtful() || !clear) {
        return columns;
      }
      if (use.part() == null) {
        owned.put(
            each.getKey(), ofAll ? column.asOther() : column.ofInstrument(own.iterator().next()));
      }
    }
    return named.size() < 2 ? columns : owned;
  }

  /**
   * A heading that blank cells lead to takes a score away from a column only where another column
   * is that score; else nobody knows how far it reaches.
   */
  private static HeadedColumn carried(
      HeadedColumn column, int number, Map<Integer, HeadedColumn> columns) {
    HeadedColumn strictly = column.withoutCarried().orElse(column);
    if (!strictly.isFirmScore() || column.isFirmScore()) {
      return column;
    }
    boolean elsewhere =
        columns.entrySet().stream()
            .anyMatch(
                each ->
                    each.getKey() != number
                        && each.getValue().isFirmScore()
                        && Objects.equals(each.getValue().use(), strictly.use()));
    return elsewhere ? column : new HeadedColumn(column.headings(), strictly.use(), true);
  }

  /** Right beside a target, and no score that is called so, a result is one. */
  private static HeadedColumn besideTarget(
      int number, HeadedColumn column, Map<Integer, HeadedColumn> columns) {
    boolean beside =
        Stream.of(columns.get(number - 1), columns.get(number + 1))
            .anyMatch(each -> each != null && each.isTarget());
    return beside && column.use() == null && column.lowest().heading().isResult()
        ? new HeadedColumn(column.headings(), ColumnUse.of(Role.SCORE), false)
        : column;
  }

  /** Right beside how many answered, a percentage may be that of them. */
  private static HeadedColumn besideCount(HeadedColumn column, @Nullable HeadedColumn left) {
    return column.isFirmScore() && isShare(column, left) ? column.inDoubt() : column;
  }

  private static boolean isShare(HeadedColumn column, @Nullable HeadedColumn left) {
    return column.isBarePercent() && left != null && left.isCount();
  }

  /** Whether a column may hold percentages of persons. */
  boolean isShare(int number) {
    return isShare(Objects.requireNonNull(columns.get(number)), columns.get(number - 1));
  }

  /** A sum or a mean of columns that nobody understands may be of anything. */
  private static HeadedColumn amongKnown(HeadedColumn column, Map<Integer, HeadedColumn> columns) {
    boolean unknown =
        column.isFirmScore()
            && !column.saysScoreItself()
            && answers(column, columns).findAny().isPresent();
    return unknown ? column.inDoubt() : column;
  }

  /** The headings beside a column, under one with it, of which a sum or a mean may be. */
  private static Stream<Heading> answers(HeadedColumn column, Map<Integer, HeadedColumn> columns) {
    return columns.values().stream()
        .filter(each -> each != column && each.sharesHeading(column))
        .map(each -> each.lowest().heading())
        .filter(Heading::isOpen);
  }

  /** The columns that say how many gave an answer, under one heading with another. */
  List<Integer> answersBeside(int number) {
    HeadedColumn column = columns.get(number);
    return columns.entrySet().stream()
        .filter(each -> column != null && each.getValue().sharesHeading(column))
        .filter(each -> each.getValue().lowest().heading().isChoice())
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * What the columns are for. Where a clear column of a score is there, those in doubt are for
   * nothing.
   */
  NavigableMap<Integer, ColumnUse> uses() {
    NavigableMap<Integer, ColumnUse> uses = new TreeMap<>();
    columns.forEach(
        (number, column) -> {
          ColumnUse use = column.use();
          if (use != null && (!column.doubtful() || !hasFirm(use)) && isOwn(number, column, use)) {
            uses.put(number, use);
          }
        });
    uses.entrySet().removeIf(each -> isReplaced(each.getKey(), each.getValue()));
    return uses;
  }

  /** Whether codes are those of another year while this year's stand in another column. */
  private boolean isReplaced(int number, ColumnUse use) {
    return use.role() == Role.CODE
        && Objects.requireNonNull(columns.get(number)).isOfOtherYear()
        && columns.values().stream()
            .anyMatch(each -> use.equals(each.use()) && !each.isOfOtherYear());
  }

  /** Columns that a merged heading covers are for scores at most. */
  private static boolean isOwn(int number, HeadedColumn column, ColumnUse use) {
    return use.role() == Role.SCORE
        || use.role() == Role.PREVIOUS
        || column.lowest().column() == number;
  }

  private boolean hasFirm(@Nullable ColumnUse use) {
    return columns.values().stream()
        .anyMatch(each -> each.isFirmScore() && Objects.equals(each.use(), use));
  }

  /** Whether any column is clearly one of scores. */
  boolean hasFirmScore() {
    return columns.values().stream().anyMatch(HeadedColumn::isFirmScore);
  }

  /**
   * The columns that may hold scores, and nobody knows; none of a score that is clear elsewhere.
   */
  Set<Integer> doubtful() {
    Set<Integer> doubtful = new TreeSet<>();
    uses()
        .forEach(
            (number, use) -> {
              HeadedColumn column = columns.get(number);
              if (column != null && column.doubtful()) {
                doubtful.add(number);
              }
            });
    return doubtful;
  }

  /** The columns that may be for a score for which another column clearly is. */
  Map<ColumnUse, List<Integer>> contested() {
    Map<ColumnUse, List<Integer>> contested = new LinkedHashMap<>();
    columns.forEach(
        (number, column) -> {
          ColumnUse use = column.use();
          if (use != null && column.doubtful() && column.isScore() && hasFirm(use)) {
            contested.computeIfAbsent(use, each -> new ArrayList<>()).add(number);
          }
        });
    return contested;
  }

  /**
   * Whether a column may hold full marks, since its heading says a scale and stands under one that
   * is over other columns too.
   */
  boolean mayHoldFullMarks(int number) {
    HeadedColumn column = columns.get(number);
    return column != null
        && column.lowest().heading().isScale()
        && columns.values().stream().anyMatch(each -> each != column && each.sharesHeading(column));
  }

  boolean isOfPersons() {
    return columns.values().stream().anyMatch(HeadedColumn::isOfPersons);
  }
}
