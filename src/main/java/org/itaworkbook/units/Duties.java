package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Alike;

/**
 * What a unit is responsible for, as staff write it: codes, ranges of codes, indicators,
 * sub-indicators, instruments or all. Thai and Arabic digits, any case.
 *
 * @param questions the questions meant
 * @param unknown the words that mean nothing in the year
 */
record Duties(Set<QuestionCode> questions, List<String> unknown) {

  private static final Pattern RANGE = Pattern.compile("(.+?)(?:-|–|—|~|ถึง|to)(.+)");
  private static final Pattern INDICATOR =
      Pattern.compile("(?:ตัวชี้วัดที่|ตัวชี้วัด|ตชว\\.?|indicator)([0-9]{1,3})");
  private static final Pattern SUB_INDICATOR =
      Pattern.compile(
          "(?:ตัวชี้วัดย่อยที่|ตัวชี้วัดย่อย|ตัวชี้วัดที่|ตัวชี้วัด)?([0-9]{1,3}\\.[0-9]{1,3})");
  private static final Set<String> ALL = Set.of("ทั้งหมด", "ทุกข้อ", "all", "*");

  Duties {
    questions = Collections.unmodifiableSet(new TreeSet<>(questions));
    unknown = List.copyOf(unknown);
  }

  static Duties read(Framework framework, String text) {
    return new Reader(framework).read(text);
  }

  private static final class Reader {

    private final Framework framework;
    private final Map<String, Instrument> instruments = new HashMap<>();
    private final Set<QuestionCode> questions = new TreeSet<>();
    private final List<String> unknown = new ArrayList<>();

    Reader(Framework framework) {
      this.framework = framework;
      for (Instrument instrument : framework.instruments()) {
        instruments.put(Alike.of(instrument.code().value()), instrument);
        instruments.put(Alike.of(instrument.name().th()), instrument);
        instruments.put(Alike.of(instrument.name().en()), instrument);
        instrument.parts().forEach(part -> instruments.put(Alike.of(part.name().th()), instrument));
      }
    }

    Duties read(String text) {
      for (String item : ListText.items(text)) {
        if (!take(item)) {
          ListText.joined(item).stream().filter(each -> !take(each)).forEach(this::takeEach);
        }
      }
      return new Duties(questions, unknown);
    }

    /** Codes that only blanks part, such as {@code e1 e2 e3}. */
    private void takeEach(String line) {
      for (String word : line.split(" ")) {
        if (!take(word)) {
          unknown.add(word);
        }
      }
    }

    private boolean take(String item) {
      String word = Alike.of(item);
      return ALL.contains(word) ? addAll(framework.questions()) : one(word) || range(word);
    }

    private boolean one(String word) {
      return add(ScoreText.question(framework, word).map(List::of))
          || add(instrument(word))
          || add(indicator(word).map(Indicator::questions))
          || add(subIndicator(word).map(SubIndicator::questions));
    }

    private Optional<List<Question>> instrument(String word) {
      String name = word.replaceFirst("^(แบบวัด|เครื่องมือ)", "");
      return Optional.ofNullable(instruments.get(instruments.containsKey(word) ? word : name))
          .map(Instrument::questions);
    }

    private Optional<Indicator> indicator(String word) {
      Matcher matcher = INDICATOR.matcher(word);
      return matcher.matches() ? indicator(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    private Optional<Indicator> indicator(int number) {
      return framework.indicators().stream().filter(each -> each.number() == number).findFirst();
    }

    private Optional<SubIndicator> subIndicator(String word) {
      Matcher matcher = SUB_INDICATOR.matcher(word);
      return matcher.matches()
          ? framework.indicators().stream()
              .flatMap(each -> each.subIndicators().stream())
              .filter(each -> each.number().equals(matcher.group(1)))
              .findFirst()
          : Optional.empty();
    }

    private boolean range(String word) {
      Matcher matcher = RANGE.matcher(word);
      return matcher.matches()
          && (questionRange(matcher.group(1), matcher.group(2))
              || indicatorRange(matcher.group(1), matcher.group(2)));
    }

    /** Such as {@code o1-o11} or {@code i1-5}; both ends must be there. */
    private boolean questionRange(String from, String to) {
      Optional<Question> first = ScoreText.question(framework, from);
      Optional<Question> last =
          first.flatMap(
              start ->
                  ScoreText.question(
                      framework, to.matches("[0-9]+") ? start.code().prefix() + to : to));
      if (first.isEmpty() || last.isEmpty()) {
        return false;
      }
      QuestionCode start = first.get().code();
      QuestionCode end = last.get().code();
      return start.prefix().equals(end.prefix())
          && addAll(
              framework.questions().stream()
                  .filter(each -> each.code().prefix().equals(start.prefix()))
                  .filter(
                      each ->
                          each.code().number() >= start.number()
                              && each.code().number() <= end.number())
                  .toList());
    }

    /** Such as {@code ตัวชี้วัด 1-5}. */
    private boolean indicatorRange(String from, String to) {
      Optional<Indicator> first = indicator(from);
      Optional<Indicator> last =
          to.matches("[0-9]{1,3}") ? indicator(Integer.parseInt(to)) : indicator(to);
      return first.isPresent()
          && last.isPresent()
          && addAll(
              framework.indicators().stream()
                  .filter(
                      each ->
                          each.number() >= first.get().number()
                              && each.number() <= last.get().number())
                  .flatMap(each -> each.questions().stream())
                  .toList());
    }

    private boolean add(Optional<List<Question>> found) {
      return found.isPresent() && addAll(found.get());
    }

    private boolean addAll(List<Question> found) {
      found.forEach(each -> questions.add(each.code()));
      return !found.isEmpty();
    }
  }
}
