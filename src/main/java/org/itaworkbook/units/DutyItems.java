package org.itaworkbook.units;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Indicator;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.SubIndicator;
import org.itaworkbook.scores.ScoreText;
import org.itaworkbook.text.Alike;
import org.itaworkbook.units.DutyWords.Kind;

/** What the items of a duty mean in a year: codes, indicators, sub-indicators and ranges. */
final class DutyItems {

  /**
   * How a number without a letter is meant.
   *
   * @param prefix of the codes of questions; empty for numbers of indicators
   */
  record Counted(String prefix) {

    static final Counted INDICATORS = new Counted("");
  }

  /**
   * One item.
   *
   * @param kind CODE for a question, NUMBER for an indicator, SUB for a sub-indicator
   * @param order where it stands among those of its kind
   */
  record Item(Kind kind, int order, List<Question> questions) {

    Item {
      questions = List.copyOf(questions);
    }
  }

  private final Framework framework;
  private final List<SubIndicator> subIndicators;

  DutyItems(Framework framework) {
    this.framework = framework;
    this.subIndicators =
        framework.indicators().stream().flatMap(each -> each.subIndicators().stream()).toList();
  }

  /** Numbers as those of an instrument's questions. */
  Counted of(Instrument instrument) {
    return new Counted(instrument.questions().get(0).code().prefix());
  }

  /** Numbers as those of questions beside one. */
  Counted of(Item question) {
    return new Counted(question.questions().get(0).code().prefix());
  }

  Optional<Item> code(String code) {
    return ScoreText.question(framework, code)
        .map(each -> new Item(Kind.CODE, framework.questions().indexOf(each), List.of(each)));
  }

  Optional<Item> subIndicator(String number) {
    return subIndicators.stream()
        .filter(each -> each.number().equals(number))
        .findFirst()
        .map(each -> new Item(Kind.SUB, subIndicators.indexOf(each), each.questions()));
  }

  Optional<Item> numbered(Counted counted, int number) {
    return counted.prefix().isEmpty()
        ? framework.indicators().stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .map(each -> new Item(Kind.NUMBER, each.number(), each.questions()))
        : code(counted.prefix() + number);
  }

  /**
   * All from one item to another of its kind; empty where they are none, or stand the wrong way.
   */
  List<Question> range(Item from, Item to) {
    if (from.kind() != to.kind()
        || from.order() > to.order()
        || from.kind() == Kind.CODE && !of(from).prefix().equals(of(to).prefix())) {
      return List.of();
    }
    return switch (from.kind()) {
      case CODE ->
          framework.questions().subList(from.order(), to.order() + 1).stream()
              .filter(each -> each.code().prefix().equals(of(from).prefix()))
              .toList();
      case SUB ->
          subIndicators.subList(from.order(), to.order() + 1).stream()
              .flatMap(each -> each.questions().stream())
              .toList();
      default ->
          framework.indicators().stream()
              .filter(each -> each.number() >= from.order() && each.number() <= to.order())
              .flatMap(each -> each.questions().stream())
              .toList();
    };
  }

  /** By what names all of some questions together are known, spelt alike. */
  Set<String> names(List<Question> found) {
    Set<String> names = new HashSet<>();
    if (found.size() == 1) {
      names.add(Alike.of(found.get(0).wording()));
    }
    for (Indicator each : framework.indicators()) {
      if (each.questions().equals(found)) {
        names.add(Alike.of(each.name().th()));
      }
    }
    for (SubIndicator each : subIndicators) {
      if (each.questions().equals(found)) {
        names.add(Alike.of(each.name().th()));
      }
    }
    return names;
  }
}
