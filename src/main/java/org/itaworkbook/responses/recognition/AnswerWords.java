package org.itaworkbook.responses.recognition;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.AnswerSet;
import org.itaworkbook.framework.Answering;
import org.itaworkbook.framework.Points;
import org.itaworkbook.responses.counts.State;
import org.itaworkbook.responses.recognition.Reading.How;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/** Reads answers to questions with one set of choices that ask in one direction. */
final class AnswerWords {

  private static final Pattern LETTER_CODE =
      Pattern.compile("[a-z]{1,4}0*([1-9][0-9]?)|([1-9])(?:st|nd|rd|th)");
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("[(\\[]?[0-9]{1,3}[-–—.:)\\]=]*(.+)");
  private static final Pattern NUMBER_BEHIND = Pattern.compile("(.+?)[(\\[=:–-]+[0-9]{1,3}[)\\]]?");

  private static final String NEGATION = "ไม่";

  /** From so many signs on two may be wrong. */
  private static final int LONG_WORD = 12;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 200;

  /** A number and signs beside a word are no longer. */
  private static final int MOST_BESIDE = 12;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private final Set<String> noAnswer = new HashSet<>();
  private final List<Points> turned;
  private final List<String> usual;
  private final String unknown;
  private final Numbers numbers;
  private final int longest;
  private final @Nullable Codes meant;

  AnswerWords(
      AnswerSet set,
      boolean reversed,
      Answering answering,
      ResponseMap map,
      Numbers numbers,
      @Nullable Codes meant) {
    this.turned = set.points(reversed);
    this.usual = set.choices().stream().map(each -> each.words().get(0)).toList();
    this.unknown = answering.noAnswer().isEmpty() ? "" : answering.noAnswer().get(0);
    this.numbers = numbers;
    this.meant = meant;
    for (int i = 0; i < set.choices().size(); i++) {
      for (String word : set.choices().get(i).words()) {
        words.put(Alike.of(word), i + 1);
      }
    }
    this.longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    answering.noAnswer().forEach(each -> noAnswer.add(Alike.of(each)));
    map.codes()
        .forEach(
            (code, place) ->
                codes.put(
                    Alike.of(code),
                    place == 0
                        ? State.UNKNOWN
                        : place <= turned.size() ? place : State.UNREADABLE));
    map.words().forEach((word, points) -> codes.put(Alike.of(word), of(set, points)));
  }

  private static int of(AnswerSet set, String points) {
    int at = set.points(false).indexOf(Points.of(points));
    return at < 0 ? State.UNREADABLE : at + 1;
  }

  /** The usual word of a state. */
  String word(int state) {
    return State.isChoice(state) ? usual.get(state - 1) : unknown;
  }

  Reading read(String text) {
    if (text.length() > LONGEST) {
      return new Reading(State.UNREADABLE, How.OTHER);
    }
    String alike = Alike.of(text);
    if (alike.isEmpty()) {
      return new Reading(State.BLANK, How.WORD);
    }
    Integer coded = codes.get(alike);
    if (coded != null) {
      return new Reading(coded, How.WORD);
    }
    Integer word = words.get(alike);
    if (word != null) {
      return new Reading(word, How.WORD);
    }
    if (noAnswer.contains(alike)) {
      return new Reading(State.UNKNOWN, How.WORD);
    }
    if (alike.length() > longest + MOST_BESIDE) {
      return new Reading(State.UNREADABLE, How.OTHER);
    }
    Optional<BigDecimal> number = Numbers.in(alike);
    if (number.isPresent()) {
      return new Reading(numbered(number.get()), How.NUMBER);
    }
    return beside(alike)
        .or(() -> lettered(alike))
        .or(() -> near(alike))
        .orElse(new Reading(State.UNREADABLE, How.OTHER));
  }

  /** A word with its number before or behind it: the word counts. */
  private Optional<Reading> beside(String alike) {
    char last = alike.charAt(alike.length() - 1);
    char first = alike.charAt(0);
    boolean before = isDigit(first) || first == '(' || first == '[';
    if (!before && !isDigit(last) && last != ')' && last != ']') {
      return Optional.empty();
    }
    for (Pattern each : List.of(NUMBER_BEFORE, NUMBER_BEHIND)) {
      Matcher matcher = each.matcher(alike);
      if (matcher.matches() && words.containsKey(matcher.group(1))) {
        return Optional.of(new Reading(words.get(matcher.group(1)), How.WORD));
      }
    }
    return Optional.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Optional<Reading> lettered(String alike) {
    if (alike.charAt(0) > 'z') {
      return Optional.empty();
    }
    Matcher matcher = LETTER_CODE.matcher(alike);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int place = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    return place <= turned.size()
        ? Optional.of(new Reading(place, How.CODE))
        : Optional.of(new Reading(State.UNREADABLE, How.OTHER));
  }

  private int numbered(BigDecimal number) {
    switch (numbers.meaning()) {
      case POINTS:
        for (int i = 0; i < turned.size(); i++) {
          if (turned.get(i).toString().equals(number.toPlainString())) {
            return i + 1;
          }
        }
        return State.UNREADABLE;
      case FROM_ZERO:
        return placed(number, 0);
      case FROM_ONE:
        return placed(number, 1);
      case UNDECIDED:
        return isCode(number) ? State.AMBIGUOUS : State.UNREADABLE;
      default:
        return State.UNREADABLE;
    }
  }

  private static boolean isCode(BigDecimal number) {
    return number.scale() <= 0 && number.intValue() <= AnswerSet.MOST_CHOICES;
  }

  private int placed(BigDecimal number, int first) {
    int place = isCode(number) ? number.intValue() - first + 1 : 0;
    if (place < 1 || place > turned.size()) {
      return State.UNREADABLE;
    }
    int better = turned.indexOf(turned.stream().sorted().toList().get(place - 1)) + 1;
    if (meant == null && !isAscending()) {
      return State.AMBIGUOUS;
    }
    return meant == Codes.BETTER ? better : place;
  }

  /** Whether the order in which the choices are shown is that of what they count. */
  private boolean isAscending() {
    return turned.equals(turned.stream().sorted().toList());
  }

  /** The one choice that a slip of the pen away is written; with as many negations in it. */
  private Optional<Reading> near(String alike) {
    if (alike.length() < SHORTEST) {
      return Optional.empty();
    }
    Set<Integer> near = new TreeSet<>();
    for (Map.Entry<String, Integer> each : words.entrySet()) {
      String word = each.getKey();
      int most = word.length() >= LONG_WORD ? 2 : 1;
      if (Math.abs(word.length() - alike.length()) <= most
          && negations(word) == negations(alike)
          && distance(word, alike, most) <= most) {
        near.add(each.getValue());
      }
    }
    for (String each : noAnswer) {
      if (Math.abs(each.length() - alike.length()) <= 1 && distance(each, alike, 1) <= 1) {
        near.add(State.UNKNOWN);
      }
    }
    return near.size() == 1
        ? Optional.of(new Reading(near.iterator().next(), How.SPELLING))
        : Optional.empty();
  }

  private static int negations(String text) {
    int count = 0;
    for (int at = text.indexOf(NEGATION); at >= 0; at = text.indexOf(NEGATION, at + 1)) {
      count++;
    }
    return count;
  }

  /** How many signs are to be added, dropped or changed; more than {@code most} where many are. */
  private static int distance(String one, String other, int most) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      int least = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + change);
        diagonal = above;
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
    }
    return row[other.length()];
  }
}
