package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.jspecify.annotations.Nullable;

/**
 * A column by all headings over it together.
 *
 * @param headings from top to bottom, at least one
 * @param use what it is for, or would be were it not in doubt; null where it holds no score that is
 *     asked for and nothing else that is known
 * @param doubtful whether it may hold scores and not all of its headings are understood
 */
record HeadedColumn(List<HeadingCell> headings, @Nullable ColumnUse use, boolean doubtful) {

  /** What names a score by itself, or is a score where nothing else is said. */
  private static final Set<Sense> SCORES =
      EnumSet.of(
          Sense.SCORE,
          Sense.GOT,
          Sense.PERCENT,
          Sense.MEAN,
          Sense.PART,
          Sense.INSTRUMENT,
          Sense.THIS_YEAR,
          Sense.LAST_YEAR);

  /** What makes a score of a heading that says something else too. */
  private static final Set<Sense> NAMED =
      EnumSet.of(Sense.SCORE, Sense.GOT, Sense.PERCENT, Sense.MEAN);

  /** What the total of may be a score. */
  private static final Set<Sense> ADDED =
      EnumSet.of(Sense.SCORE, Sense.PERCENT, Sense.MEAN, Sense.PART);

  /** What says of a lower heading by itself that it is the score. */
  private static final Set<Sense> FIRM =
      EnumSet.of(Sense.SCORE, Sense.GOT, Sense.PART, Sense.INSTRUMENT, Sense.THIS_YEAR);

  /** What says of a percentage that it is a score. */
  private static final Set<Sense> BESIDE_PERCENT =
      EnumSet.of(Sense.SCORE, Sense.GOT, Sense.MEAN, Sense.PART, Sense.INSTRUMENT);

  private static final Set<Sense> BESIDE_MARKS = EnumSet.of(Sense.ROLE, Sense.PLAIN, Sense.SCALE);

  /** Roles of which a score may be said to be. */
  private static final Set<Role> OWNERS =
      EnumSet.of(Role.CODE, Role.WORDING, Role.NUMBER, Role.INSTRUMENT);

  /** What may stand in one column with the wording: {@code ตัวชี้วัด/ข้อคำถาม}. */
  private static final Set<Role> IDENTIFYING =
      EnumSet.of(Role.CODE, Role.NUMBER, Role.WORDING, Role.INDICATOR, Role.SUB_INDICATOR);

  /** A longer text that is not understood is a sentence, though it may hold a word for scores. */
  private static final int LONGEST_DOUBT = 50;

  HeadedColumn {
    headings = List.copyOf(headings);
  }

  /**
   * Decides by the headings what a column is for. Where the lowest that says a year says this one,
   * a heading above it that says another year and nothing else is not of this column.
   */
  static HeadedColumn of(List<HeadingCell> over) {
    List<HeadingCell> headings = withoutOtherYears(over);
    Heading lowest = headings.get(headings.size() - 1).heading();
    Set<Sense> own = lowest.senses();
    Set<Sense> all = senses(headings);
    boolean unsure = !lowest.unknown().isEmpty() && all.stream().anyMatch(SCORES::contains);
    if (!lowest.roles().isEmpty() && own.stream().noneMatch(NAMED::contains) && !unsure) {
      return new HeadedColumn(headings, role(lowest), false);
    }
    boolean figure =
        all.stream().noneMatch(Sense::isOther)
            && OWNERS.containsAll(owners(headings, lowest))
            && !all.contains(Sense.OTHER_YEAR)
            && !(all.contains(Sense.THIS_YEAR) && all.contains(Sense.LAST_YEAR))
            && !(lowest.isScale() && headings.size() == 1)
            && (!all.contains(Sense.TOTAL) || all.stream().anyMatch(ADDED::contains));
    if (!figure || all.stream().noneMatch(SCORES::contains)) {
      return new HeadedColumn(headings, null, false);
    }
    Set<PartId> parts = parts(headings);
    boolean clear =
        headings.stream().allMatch(each -> each.heading().unknown().isEmpty())
            && parts.size() < 2
            && lowest.roles().isEmpty();
    boolean previous = all.contains(Sense.LAST_YEAR);
    if (!clear && (previous || lowest.text().length() > LONGEST_DOUBT)) {
      return new HeadedColumn(headings, null, false);
    }
    PartId part = parts.size() == 1 ? parts.iterator().next() : null;
    ColumnUse use = new ColumnUse(previous ? Role.PREVIOUS : Role.SCORE, part);
    return new HeadedColumn(headings, use, !clear);
  }

  private static List<HeadingCell> withoutOtherYears(List<HeadingCell> over) {
    int own = over.size() - 1;
    while (own >= 0 && !over.get(own).heading().saysYear()) {
      own--;
    }
    if (own < 1 || !over.get(own).heading().saysThisYearOnly()) {
      return over;
    }
    List<HeadingCell> left = new ArrayList<>();
    for (int i = 0; i < over.size(); i++) {
      Heading heading = over.get(i).heading();
      if (i >= own || !heading.isYear() || heading.senses().contains(Sense.THIS_YEAR)) {
        left.add(over.get(i));
      }
    }
    return left;
  }

  private static @Nullable ColumnUse role(Heading heading) {
    Set<Role> roles = heading.roles();
    boolean worded = roles.contains(Role.WORDING) && IDENTIFYING.containsAll(roles);
    Role role = worded ? Role.WORDING : roles.iterator().next();
    boolean known = (worded || roles.size() == 1) && heading.unknown().isEmpty();
    boolean plain = !role.engine() || BESIDE_MARKS.containsAll(heading.senses());
    boolean other = heading.senses().stream().anyMatch(Sense::isOther);
    return known && plain && !other ? ColumnUse.of(role) : null;
  }

  /**
   * What the column would be under one heading more.
   *
   * @param instead of which of its own; null where of none
   */
  HeadedColumn under(HeadingCell more, @Nullable HeadingCell instead) {
    List<HeadingCell> own =
        headings.stream().filter(each -> instead == null || !each.isSame(instead)).toList();
    return of(Stream.concat(Stream.of(more), own.stream()).toList());
  }

  /** The same with nobody knowing whether it is what it seems. */
  HeadedColumn inDoubt() {
    return new HeadedColumn(headings, use, true);
  }

  boolean isScore() {
    return use != null && use.role() == Role.SCORE;
  }

  boolean isFirmScore() {
    return isScore() && !doubtful;
  }

  /** Whether it is surely one of scores, this year's or last year's. */
  boolean isClearFigure() {
    return use != null && !doubtful && (use.role() == Role.SCORE || use.role() == Role.PREVIOUS);
  }

  /** Whether a cell is over it. */
  boolean isUnder(HeadingCell cell) {
    return headings.stream().anyMatch(each -> each.isSame(cell));
  }

  /** Whether the lowest headings of both say the same kind of figure. */
  boolean saysLike(HeadedColumn other) {
    return kind(lowest().heading()).equals(kind(other.lowest().heading()));
  }

  private static Set<Sense> kind(Heading heading) {
    Set<Sense> kind = heading.senses();
    kind.removeAll(EnumSet.of(Sense.PLAIN, Sense.YEAR_WORD));
    if (kind.remove(Sense.GOT)) {
      kind.add(Sense.SCORE);
    }
    if (kind.size() > 1) {
      kind.remove(Sense.SCALE);
    }
    return kind;
  }

  /** Whether its lowest heading says by itself that it is the score, not only a kind of figure. */
  boolean saysScoreItself() {
    return lowest().heading().senses().stream().anyMatch(FIRM::contains);
  }

  /** Whether any of its headings says a year. */
  boolean saysYear() {
    return headings.stream().anyMatch(each -> each.heading().saysYear());
  }

  /** Whether it says a mean and no percentage. */
  boolean isMean() {
    Set<Sense> all = senses(headings);
    return all.contains(Sense.MEAN) && !all.contains(Sense.PERCENT);
  }

  boolean isPercent() {
    Set<Sense> all = senses(headings);
    return all.contains(Sense.PERCENT) && !all.contains(Sense.MEAN);
  }

  /** Whether it says a percentage and not of what: of a score or of the persons who answered. */
  boolean isBarePercent() {
    Set<Sense> all = senses(headings);
    return all.contains(Sense.PERCENT)
        && lowest().heading().senses().contains(Sense.PERCENT)
        && all.stream().noneMatch(BESIDE_PERCENT::contains);
  }

  /** Whether its lowest heading says how many answered. */
  boolean isCount() {
    return lowest().heading().senses().contains(Sense.COUNT);
  }

  /** Whether it says what rows are known by in another year than this one. */
  boolean isOfOtherYear() {
    Set<Sense> all = senses(headings);
    return (all.contains(Sense.LAST_YEAR) || all.contains(Sense.OTHER_YEAR))
        && !all.contains(Sense.THIS_YEAR);
  }

  /** The same as what no score is in. */
  HeadedColumn asOther() {
    return new HeadedColumn(headings, null, false);
  }

  /** The same as a column of one instrument's scores alone. */
  HeadedColumn ofInstrument(InstrumentCode instrument) {
    ColumnUse own = Objects.requireNonNull(use);
    return new HeadedColumn(headings, new ColumnUse(own.role(), null, instrument), false);
  }

  /** The instruments that its headings name, by themselves or by a part. */
  Set<InstrumentCode> instruments() {
    return headings.stream()
        .flatMap(each -> each.heading().instruments().stream())
        .collect(Collectors.toSet());
  }

  /** The same without one of its headings, which is not the lowest. */
  HeadedColumn without(HeadingCell heading) {
    return of(headings.stream().filter(each -> !each.isSame(heading)).toList());
  }

  /** Whether its lowest heading says a sum or a mean and not of what. */
  boolean isSummary() {
    Set<Sense> own = lowest().heading().senses();
    return lowest().heading().unknown().isEmpty()
        && (own.contains(Sense.TOTAL) || own.contains(Sense.MEAN));
  }

  /** Whether its lowest heading says a mean or a sum and no score: it may be one of many rows. */
  boolean isMeanOfSome() {
    return isSummary() && !lowest().heading().senses().contains(Sense.SCORE);
  }

  boolean isTarget() {
    return lowest().heading().senses().contains(Sense.TARGET);
  }

  boolean isOfPersons() {
    return senses(headings).contains(Sense.PERSON);
  }

  HeadingCell lowest() {
    return headings.get(headings.size() - 1);
  }

  /** The heading that makes one think of a score, or else the lowest. */
  HeadingCell scoreHeading() {
    return headings.stream()
        .filter(each -> each.heading().senses().stream().anyMatch(SCORES::contains))
        .findFirst()
        .orElse(lowest());
  }

  /** The last of its headings that only blank cells lead to it; empty where there is none. */
  Optional<HeadingCell> carried() {
    return headings.stream().filter(HeadingCell::carried).reduce((above, below) -> below);
  }

  /** All that its headings say and nobody understands. */
  List<String> unknown() {
    return headings.stream().flatMap(each -> each.heading().unknown().stream()).toList();
  }

  /** Whether one cell above is over both. */
  boolean sharesHeading(HeadedColumn other) {
    return headings.stream().anyMatch(each -> other.headings.stream().anyMatch(each::isSame));
  }

  Optional<HeadedColumn> withoutCarried() {
    List<HeadingCell> firm = headings.stream().filter(each -> !each.carried()).toList();
    return firm.isEmpty() ? Optional.empty() : Optional.of(of(firm));
  }

  private static Set<Sense> senses(Collection<HeadingCell> headings) {
    Set<Sense> senses = EnumSet.noneOf(Sense.class);
    headings.forEach(each -> senses.addAll(each.heading().senses()));
    return senses;
  }

  private static Set<Role> roles(List<HeadingCell> headings) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    headings.forEach(each -> roles.addAll(each.heading().roles()));
    return roles;
  }

  /** A score that was improved is one all the same, though nobody knows how. */
  private static Set<Role> owners(List<HeadingCell> headings, Heading lowest) {
    Set<Role> owners = roles(headings);
    if (lowest.senses().stream().anyMatch(NAMED::contains)) {
      owners.remove(Role.IMPROVE);
    }
    return owners;
  }

  private static Set<PartId> parts(List<HeadingCell> headings) {
    Set<PartId> parts = new HashSet<>();
    headings.forEach(each -> parts.addAll(each.heading().parts()));
    return parts;
  }
}
