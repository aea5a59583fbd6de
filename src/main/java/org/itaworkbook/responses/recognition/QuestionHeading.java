package org.itaworkbook.responses.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Instrument;
import org.itaworkbook.framework.Part;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.PartMention;
import org.itaworkbook.scores.QuestionSpelling;
import org.itaworkbook.scores.WordingIndex;
import org.itaworkbook.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The question that a heading names: by a code at its head, in brackets or at the end of a path,
 * else by wording.
 */
final class QuestionHeading {

  private static final Pattern BRACKETS = Pattern.compile("(.*)\\[([^\\[\\]]+)\\][\\s.]*");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*[.:]\\s+(.*)");

  /** Shorter texts are no wordings. */
  private static final int SHORTEST_WORDING = 12;

  private static final int LONGEST = 1_000;

  private final Framework framework;
  private final WordingIndex wordings;
  private final List<Question> asked;

  QuestionHeading(Framework framework) {
    this.framework = framework;
    this.wordings = new WordingIndex(framework);
    this.asked =
        framework.questions().stream()
            .filter(each -> framework.answering().of(each).isPresent())
            .toList();
  }

  /**
   * What was found.
   *
   * @param part null where the heading does not name one
   * @param contradicted whether the wording is that of another question than the code
   */
  record Found(Question question, @Nullable Part part, boolean contradicted) {}

  /**
   * @param instrument that a bare number may be of; null where none is known
   */
  Optional<Found> find(String heading, @Nullable Instrument instrument) {
    String plain = PlainText.of(heading).replace('\n', ' ');
    if (plain.isEmpty() || plain.length() > LONGEST) {
      return Optional.empty();
    }
    String before = "";
    List<String> candidates = new ArrayList<>();
    Matcher brackets = BRACKETS.matcher(plain);
    if (brackets.matches()) {
      before = brackets.group(1);
      candidates.add(brackets.group(2));
    }
    if (plain.indexOf('/') > 0 && plain.indexOf(' ') < 0) {
      before = plain.substring(0, plain.lastIndexOf('/'));
      candidates.add(plain.substring(plain.lastIndexOf('/') + 1));
    }
    candidates.add(plain);
    for (String each : candidates) {
      Optional<Found> coded = coded(each, before, instrument);
      if (coded.isPresent()) {
        return coded;
      }
    }
    Matcher variable = VARIABLE.matcher(plain);
    if (variable.matches()) {
      candidates.add(variable.group(1));
    }
    for (String each : candidates) {
      if (each.length() >= SHORTEST_WORDING) {
        Optional<Question> worded = wordings.find(each, asked);
        if (worded.isPresent()) {
          return Optional.of(found(worded.get(), before, false));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> coded(String text, String before, @Nullable Instrument instrument) {
    Optional<QuestionSpelling> spelling = QuestionSpelling.of(text);
    if (spelling.isEmpty()) {
      return Optional.empty();
    }
    String prefix = spelling.get().prefix();
    String letters = prefix.isEmpty() && instrument != null ? instrument.prefix() : prefix;
    int number = spelling.get().number();
    if (!QuestionCode.isPrefix(letters) || number < 1) {
      return Optional.empty();
    }
    String rest = spelling.get().rest();
    return framework
        .question(new QuestionCode(letters, number))
        .filter(asked::contains)
        .map(question -> found(question, before + " " + rest, isOfAnother(rest, question)));
  }

  private boolean isOfAnother(String rest, Question question) {
    return rest.length() >= SHORTEST_WORDING
        && wordings.sameAs(rest).stream().anyMatch(each -> !each.equals(question))
        && !wordings.isWordingOf(rest, question);
  }

  private Found found(Question question, String context, boolean contradicted) {
    Instrument own = framework.instrumentOf(question.code());
    Part part =
        PartMention.in(context.strip(), framework)
            .filter(each -> each.instrument().equals(own))
            .map(PartMention::part)
            .orElse(null);
    return new Found(question, part, contradicted);
  }
}
