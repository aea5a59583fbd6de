package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.text.Alike;
import org.itaworkbook.units.DutyWords.Kind;
import org.itaworkbook.units.DutyWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads the items of a duty one after the other: in {@code EIT ข้อ 1, 2} the second is of EIT too.
 */
final class DutyReader {

  private final DutyItems items;
  private final DutyWords words;
  private final Framework framework;
  private final Set<QuestionCode> questions = new TreeSet<>();

  /** How a number without a word before it is meant; null where nobody can tell. */
  private DutyItems.@Nullable Counted counted;

  /** Whether an indicator was named, so that a number behind a code may be of one. */
  private boolean indicators;

  private List<Word> line = List.of();
  private String spelt = "";
  private int at;

  DutyReader(Framework framework) {
    this.framework = framework;
    this.words = DutyWords.of(framework);
    this.items = new DutyItems(framework);
  }

  Set<QuestionCode> questions() {
    return questions;
  }

  /** Whether an item is understood whole; what it means is added then, and nothing else is. */
  boolean take(String item) {
    spelt = DutyWords.spelt(item);
    line = words.of(spelt);
    at = 0;
    Set<QuestionCode> taken = new TreeSet<>();
    do {
      Set<QuestionCode> segment = segment();
      if (segment.isEmpty()) {
        counted = null;
        return false;
      }
      taken.addAll(segment);
    } while (skip(Kind.AND));
    questions.addAll(taken);
    return at == line.size();
  }

  private boolean is(Kind kind) {
    return at < line.size() && line.get(at).kind() == kind;
  }

  private boolean skip(Kind kind) {
    boolean there = is(kind);
    at += there ? 1 : 0;
    return there;
  }

  private boolean isEnd() {
    return at == line.size() || is(Kind.AND);
  }

  /** What stands before the next "and"; empty where it is not understood. */
  private Set<QuestionCode> segment() {
    Set<QuestionCode> all = new TreeSet<>();
    if (skip(Kind.ALL)) {
      counted = null;
      add(all, framework.questions());
      return rest(all);
    }
    while (is(Kind.INSTRUMENT)) {
      Instrument instrument = words.instrument(line.get(at++));
      if (instrument.parts().size() > 1) {
        skip(Kind.PART);
      }
      boolean open = skip(Kind.OPEN);
      if (isEnd() || is(Kind.INSTRUMENT) || is(Kind.ALL) || is(Kind.FILLER) || is(Kind.CLOSE)) {
        skip(Kind.ALL);
        skip(Kind.CLOSE);
        add(all, instrument.questions());
        counted = null;
        continue;
      }
      counted = items.of(instrument);
      Set<QuestionCode> some = series(instrument);
      if (some.isEmpty() || open && !skip(Kind.CLOSE)) {
        return Set.of();
      }
      all.addAll(some);
    }
    if (all.isEmpty()) {
      all.addAll(series(null));
    }
    return all.isEmpty() ? all : rest(all);
  }

  private static void add(Set<QuestionCode> codes, List<Question> found) {
    found.forEach(each -> codes.add(each.code()));
  }

  /** Items that only blanks part, all of one kind, such as {@code e1 e2-e3}. */
  private Set<QuestionCode> series(@Nullable Instrument only) {
    Set<QuestionCode> all = new TreeSet<>();
    Kind first = null;
    while (!isEnd()) {
      boolean indicator = skip(Kind.INDICATOR);
      boolean question = !indicator && skip(Kind.QUESTION);
      Optional<DutyItems.Item> from = item(indicator, question);
      if (from.isEmpty()) {
        return Set.of();
      }
      Kind kind = from.get().kind();
      List<Question> found = from.get().questions();
      if (skip(Kind.RANGE)) {
        found = range(from.get());
      }
      if (found.isEmpty()
          || first != null && first != kind
          || only != null && !only.questions().containsAll(found)) {
        return Set.of();
      }
      first = kind;
      add(all, found);
      if (isName(found)) {
        at = line.size();
      }
      if (is(Kind.OPEN)
          || is(Kind.CLOSE)
          || is(Kind.ALL)
          || is(Kind.FILLER)
          || is(Kind.INSTRUMENT)) {
        break;
      }
    }
    return all;
  }

  /** From an item to the one that follows, whose letter or word need not be said again. */
  private List<Question> range(DutyItems.Item from) {
    boolean code = from.kind() == Kind.CODE;
    DutyItems.Counted before = counted;
    if (code) {
      counted = items.of(from);
    }
    boolean again = skip(code ? Kind.QUESTION : Kind.INDICATOR);
    List<Question> found =
        item(again && !code, again && code).map(to -> items.range(from, to)).orElse(List.of());
    counted = code ? before : counted;
    return found;
  }

  /** One item, which tells how numbers behind it are meant. */
  private Optional<DutyItems.Item> item(boolean indicator, boolean question) {
    if (at == line.size()) {
      return Optional.empty();
    }
    Word word = line.get(at++);
    switch (word.kind()) {
      case CODE -> {
        Optional<DutyItems.Item> item = indicator ? Optional.empty() : items.code(word.text());
        item.ifPresent(each -> counted = indicators ? null : items.of(each));
        return item;
      }
      case SUB -> {
        indicators = true;
        counted = DutyItems.Counted.INDICATORS;
        return items.subIndicator(word.text());
      }
      case NUMBER -> {
        if (indicator) {
          indicators = true;
          counted = DutyItems.Counted.INDICATORS;
        }
        boolean wrong = question && counted == DutyItems.Counted.INDICATORS;
        return counted == null || wrong
            ? Optional.empty()
            : items.numbered(counted, Integer.parseInt(word.text()));
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** Whether what follows is the name of what was just found, to the end of the item. */
  private boolean isName(List<Question> found) {
    if (at == 0 || at >= line.size()) {
      return false;
    }
    String rest = Alike.of(spelt.substring(line.get(at - 1).end()));
    return items.names(found).contains(rest);
  }

  /** What may follow that changes nothing: "all", "only", the same again in brackets. */
  private Set<QuestionCode> rest(Set<QuestionCode> all) {
    List<Kind> closing = new ArrayList<>();
    while (!isEnd()) {
      if (skip(Kind.OPEN)) {
        closing.add(Kind.CLOSE);
      } else if (!closing.isEmpty() && skip(Kind.CLOSE)) {
        closing.remove(0);
      } else if (!skip(Kind.ALL) && !skip(Kind.FILLER)) {
        if (closing.isEmpty() || !series(null).equals(all)) {
          return Set.of();
        }
      }
    }
    return closing.isEmpty() ? all : Set.of();
  }
}
