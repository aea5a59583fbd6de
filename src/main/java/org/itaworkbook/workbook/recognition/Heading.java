package org.itaworkbook.workbook.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.InstrumentCode;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.workbook.contract.QuestionColumn.Role;

/**
 * The text of one heading and what its words say.
 *
 * @param words those that are known, in order; a full mark of 100 is one word {@code SCALE}
 * @param unknown what is left over
 */
record Heading(String text, List<HeadingWord> words, List<String> unknown) {

  /** What a full mark in brackets cannot be a full mark of by itself. */
  private static final Set<Sense> SCORED =
      EnumSet.of(Sense.SCORE, Sense.GOT, Sense.PERCENT, Sense.MEAN);

  /** What may stand beside a scale or a year that is all a heading says. */
  private static final Set<Sense> SILENT = EnumSet.of(Sense.PLAIN, Sense.YEAR_WORD);

  private static final String RESULT = "ผล";

  private static final Set<Sense> YEARS =
      EnumSet.of(Sense.THIS_YEAR, Sense.LAST_YEAR, Sense.OTHER_YEAR);

  Heading {
    words = scaled(words);
    unknown = List.copyOf(unknown);
  }

  /**
   * Takes {@code เต็ม 100 คะแนน} for one word. Where such words begin a heading that names no score
   * after them, they are what the column holds.
   */
  private static List<HeadingWord> scaled(List<HeadingWord> words) {
    List<HeadingWord> scaled = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      HeadingWord word = words.get(i);
      if (word.sense() == Sense.FULL && is(words, i + 1, Sense.SCALE)) {
        boolean first = scaled.stream().allMatch(each -> SILENT.contains(each.sense()));
        int after = is(words, i + 2, Sense.SCORE) ? i + 3 : i + 2;
        boolean own = first && after < words.size() && !namesScore(words, after);
        scaled.add(own ? word : HeadingWord.of(Sense.SCALE));
        i = after - 1;
      } else {
        scaled.add(word);
        i += word.sense() == Sense.SCALE && is(words, i + 1, Sense.SCORE) ? 1 : 0;
      }
    }
    return List.copyOf(scaled);
  }

  private static boolean is(List<HeadingWord> words, int at, Sense sense) {
    return at < words.size() && words.get(at).sense() == sense;
  }

  private static boolean namesScore(List<HeadingWord> words, int from) {
    return words.subList(from, words.size()).stream()
        .anyMatch(each -> SCORED.contains(each.sense()));
  }

  Set<Sense> senses() {
    EnumSet<Sense> senses = EnumSet.noneOf(Sense.class);
    words.forEach(each -> senses.add(each.sense()));
    return senses;
  }

  /** What its words say a column is for that is no figure; an instrument by name is none. */
  Set<Role> roles() {
    boolean named =
        words.stream()
            .anyMatch(each -> each.sense() == Sense.INSTRUMENT || each.sense() == Sense.PART);
    return words.stream()
        .flatMap(each -> Optional.ofNullable(each.role()).stream())
        .filter(role -> !named || role != Role.INSTRUMENT)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  Set<PartId> parts() {
    return words.stream()
        .flatMap(each -> Optional.ofNullable(each.part()).stream())
        .collect(Collectors.toSet());
  }

  /** The instruments that it names, by themselves or by a part. */
  Set<InstrumentCode> instruments() {
    return words.stream()
        .flatMap(each -> Optional.ofNullable(each.instrument()).stream())
        .collect(Collectors.toSet());
  }

  /** Whether it says a full mark of 100 and nothing else. */
  boolean isScale() {
    return isOnly(EnumSet.of(Sense.SCALE));
  }

  /** Whether a sum or a mean beside it may be of it, and nobody knows of what then. */
  boolean isOpen() {
    return !unknown.isEmpty() || senses().contains(Sense.CHOICE);
  }

  /** Whether it names one of the answers that a question offers. */
  boolean isChoice() {
    return unknown.isEmpty() && senses().contains(Sense.CHOICE);
  }

  /** Whether it says that a result is below it and nothing else. */
  boolean isResult() {
    return unknown.isEmpty() && text.strip().startsWith(RESULT) && SILENT.containsAll(senses());
  }

  boolean saysYear() {
    return senses().stream().anyMatch(YEARS::contains);
  }

  boolean saysThisYearOnly() {
    Set<Sense> said = senses();
    said.retainAll(YEARS);
    return said.equals(EnumSet.of(Sense.THIS_YEAR));
  }

  /** Whether it says a year and nothing else. */
  boolean isYear() {
    return isOnly(YEARS);
  }

  private boolean isOnly(Set<Sense> sought) {
    Set<Sense> said = senses();
    said.removeAll(SILENT);
    return unknown.isEmpty() && !said.isEmpty() && sought.containsAll(said);
  }
}
