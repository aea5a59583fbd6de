package org.itaworkbook.responses.recognition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.responses.counts.PartLayout;
import org.itaworkbook.responses.recognition.ResponseMap.ValueColumn;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a person says of files to what there is: a slip in a map is told, since a column that
 * was meant and is not read would change scores without a word.
 */
public final class MapCheck {

  /** So many headings are named in a sentence. */
  private static final int MOST_NAMED = 10;

  private final Framework framework;
  private final ResponseMap map;

  public MapCheck(Framework framework, ResponseMap map) {
    this.framework = framework;
    this.map = map;
  }

  /**
   * @param part of all files, as somebody says; null where nobody does
   * @throws RefusedException UNKNOWN_MEANING for a question, a meaning or a part that there is not
   */
  public void check(@Nullable String part) {
    checkPart("part", part);
    map.files().forEach(each -> checkPart("files: " + each.match(), each.part()));
    ValueColumn parts = map.part();
    if (parts != null) {
      parts.values().forEach((value, meant) -> checkPart("part.values: " + value, meant));
    }
    for (String figure : map.population().keySet()) {
      if (!PartLayout.of(framework).containsKey(figure)) {
        throw unknown("population", figure, parts());
      }
    }
    map.columns().forEach(this::checkColumn);
  }

  private void checkPart(String where, @Nullable String part) {
    if (part != null && PartNames.in(part, framework).isEmpty()) {
      throw unknown(where, part, parts());
    }
  }

  private void checkColumn(String header, String said) {
    String[] words = said.strip().split(" ", 2);
    boolean question = Headings.question(words[0], framework).isPresent();
    if (!question && meanings().noneMatch(each -> each.equalsIgnoreCase(said.strip()))) {
      String known =
          Stream.concat(
                  framework.questions().stream()
                      .filter(each -> framework.answering().of(each).isPresent())
                      .map(each -> each.code().toString()),
                  meanings())
              .collect(Collectors.joining(", "));
      throw unknown("columns: " + Recognizer.shortened(header), said, known);
    }
    if (question && words.length == 2) {
      checkPart("columns: " + Recognizer.shortened(header), words[1].strip());
    }
  }

  private static Stream<String> meanings() {
    return Stream.concat(
        Stream.of("ignore"),
        Arrays.stream(Meaning.values())
            .filter(each -> each != Meaning.ANSWERS)
            .map(each -> each.name().toLowerCase(Locale.ROOT)));
  }

  private String parts() {
    return String.join(", ", PartLayout.of(framework).keySet());
  }

  private static RefusedException unknown(String where, String said, String known) {
    return new RefusedException(Refusal.UNKNOWN_MEANING, where, Recognizer.shortened(said), known);
  }

  /** The headings that a map names and no table has. */
  public Optional<Finding> missing(List<Understood> tables) {
    Set<String> there =
        tables.stream()
            .flatMap(each -> each.columns().stream())
            .map(each -> Alike.of(each.header()))
            .collect(Collectors.toSet());
    Set<String> said = new LinkedHashSet<>();
    ValueColumn part = map.part();
    ValueColumn unit = map.unit();
    Stream.of(
            part == null ? null : part.column(),
            unit == null ? null : unit.column(),
            map.person(),
            map.when(),
            map.submitted())
        .forEach(each -> add(said, each, there));
    boolean much = !said.isEmpty();
    for (Map.Entry<String, String> each : map.columns().entrySet()) {
      add(said, each.getKey(), there);
    }
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = new ArrayList<>(said);
    String told =
        named.stream()
            .limit(MOST_NAMED)
            .map(Recognizer::shortened)
            .collect(Collectors.joining(", "));
    Finding finding =
        Finding.of(FindingCode.MAP_COLUMN_MISSING, null, Integer.toString(named.size()), told);
    // One map may serve several files; a column of parts or persons that is not there changes more.
    return Optional.of(much ? finding : finding.withSeverity(Severity.INFO));
  }

  private static void add(Set<String> said, @Nullable String header, Set<String> there) {
    if (header != null && !there.contains(Alike.of(header))) {
      said.add(header);
    }
  }
}
