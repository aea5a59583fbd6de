package org.itaworkbook.json.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.json.base.TypedValue;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.LowScale;
import org.itaworkbook.scores.ScoreKey;

/** Turns what was typed into scores and findings, in the order of the framework. */
final class ScoreCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Framework framework;
  private final QuestionEntries entries;
  private final boolean ofHundred;
  private final Map<ScoreKey, BigDecimal> values = new TreeMap<>();
  private final List<Finding> findings;
  private final Set<Part> otherScale = new HashSet<>();

  private ScoreCheck(Framework framework, QuestionEntries entries) {
    this.framework = framework;
    this.entries = entries;
    this.ofHundred = entries.areOfHundred();
    this.findings = new ArrayList<>(entries.unknown());
  }

  static ScoreCheck of(Framework framework, QuestionEntries entries) {
    ScoreCheck check = new ScoreCheck(framework, entries);
    framework.instruments().forEach(check::check);
    return check;
  }

  /** The scores that can be used. */
  Map<ScoreKey, BigDecimal> values() {
    return values;
  }

  List<Finding> findings() {
    return findings;
  }

  private void check(Instrument instrument) {
    List<Part> given = new ArrayList<>();
    for (Part part : instrument.parts()) {
      if (instrument.questions().stream().anyMatch(question -> isGiven(question, part))) {
        given.add(part);
      } else {
        findings.add(Finding.of(FindingCode.MISSING_INSTRUMENT, null, part.name()));
      }
    }
    given.forEach(part -> checkScale(instrument, part));
    for (Question question : instrument.questions()) {
      checkRepeated(question.code(), given);
      given.forEach(part -> check(question.code(), part));
    }
  }

  /** Scores that seem to be on another scale are not used, and nothing else is said of them. */
  private void checkScale(Instrument instrument, Part part) {
    List<BigDecimal> others = new ArrayList<>();
    framework
        .instruments()
        .forEach(
            each ->
                each.parts().stream()
                    .filter(other -> other != part)
                    .forEach(other -> others.addAll(typed(each, other))));
    LowScale.of(typed(instrument, part), LowScale.highest(others), null)
        .ifPresent(
            scale -> {
              findings.add(Finding.lowScale(null, part.name(), scale));
              otherScale.add(part);
            });
  }

  private List<BigDecimal> typed(Instrument instrument, Part part) {
    return instrument.questions().stream()
        .map(question -> entries.score(new ScoreKey(question.code(), part.id())))
        .flatMap(Stream::ofNullable)
        .flatMap(each -> Stream.ofNullable(each.number()))
        .toList();
  }

  private boolean isGiven(Question question, Part part) {
    ScoreKey key = new ScoreKey(question.code(), part.id());
    return entries.score(key) != null || entries.isContradicted(key);
  }

  private void checkRepeated(QuestionCode question, List<Part> parts) {
    if (!entries.isRepeated(question)) {
      return;
    }
    boolean agrees =
        parts.stream().noneMatch(part -> entries.isContradicted(new ScoreKey(question, part.id())));
    findings.add(Finding.repeatedEntry(question, agrees));
  }

  private void check(QuestionCode question, Part part) {
    ScoreKey key = new ScoreKey(question, part.id());
    TypedValue typed = entries.score(key);
    if (entries.isContradicted(key)) {
      return;
    }
    if (typed == null) {
      findings.add(Finding.of(FindingCode.MISSING_SCORE, null, question, part.name()));
      return;
    }
    BigDecimal value = typed.number();
    if (value == null) {
      add(FindingCode.NOT_A_NUMBER, question, part, typed);
    } else if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
      add(FindingCode.OUT_OF_RANGE, question, part, typed);
    } else if (ofHundred && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
      add(FindingCode.LOOKS_LIKE_FRACTION, question, part, typed);
    } else if (!otherScale.contains(part)) {
      values.put(key, value);
      if (value.stripTrailingZeros().scale() > 2) {
        add(FindingCode.MORE_THAN_TWO_DECIMALS, question, part, typed);
      }
    }
  }

  private void add(FindingCode code, QuestionCode question, Part part, TypedValue typed) {
    findings.add(Finding.of(code, null, question, part.name(), typed.text()));
  }
}
