package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itaworkbook.text.Alike;

/**
 * The units that a cell names, as staff write them: codes, names, or words for all.
 *
 * @param everybody whether all units are meant
 * @param words the codes and names of the register that stand there, spelt alike
 * @param unknown what stands there and is neither
 */
record NamedUnits(boolean everybody, Set<String> words, List<String> unknown) {

  /** How staff name all units. */
  private static final Set<String> EVERYBODY =
      Set.of(
          "ทุกหน่วยงาน", "ทุกหน่วย", "ทุกหน่วยงานในสังกัด", "ทุกกอง", "ทุกสำนัก", "ทั้งหมด", "all");

  /** No unit's name holds more words for "and" than would make so many pieces. */
  private static final int LONGEST_NAME = 6;

  NamedUnits {
    words = Collections.unmodifiableSet(new HashSet<>(words));
    unknown = List.copyOf(unknown);
  }

  /** All words that name units of a register, as {@link Alike} spells them. */
  static Set<String> known(Register register) {
    Set<String> known = new HashSet<>(EVERYBODY);
    for (Unit unit : register.units()) {
      known.add(Alike.of(unit.code().value()));
      known.add(Alike.of(unit.name()));
    }
    return known;
  }

  /**
   * @param known the words that name units
   */
  static NamedUnits read(String text, Set<String> known) {
    Set<String> found = new HashSet<>();
    List<String> unknown = new ArrayList<>();
    if (known.contains(Alike.of(text))) {
      found.add(Alike.of(text));
    } else {
      ListText.items(text).forEach(item -> read(item, known, found, unknown));
    }
    return new NamedUnits(found.stream().anyMatch(EVERYBODY::contains), found, unknown);
  }

  /** The longest name that fits comes first: "กองยุทธศาสตร์ และแผนงาน" may be one unit. */
  private static void read(
      String item, Set<String> known, Set<String> found, List<String> unknown) {
    List<String> pieces = ListText.joined(item);
    for (int from = 0; from < pieces.size(); ) {
      int to = Math.min(pieces.size(), from + LONGEST_NAME);
      while (to > from && !known.contains(name(pieces, from, to))) {
        to--;
      }
      if (to > from) {
        found.add(name(pieces, from, to));
        from = to;
      } else {
        unknown.add(pieces.get(from++));
      }
    }
  }

  private static String name(List<String> pieces, int from, int to) {
    return Alike.of(String.join("และ", pieces.subList(from, to)));
  }

  boolean holds(Unit unit) {
    return everybody
        || words.contains(Alike.of(unit.code().value()))
        || words.contains(Alike.of(unit.name()));
  }
}
