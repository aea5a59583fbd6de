package org.itaworkbook.responses.recognition;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of their files, which decides over what is recognised.
 *
 * @param files in which part the files of a pattern are
 * @param columns by their headings what they hold: a question's code, or {@code ignore}
 * @param part the column of parts, and what its values are
 * @param unit the column of units, and what its values are called
 * @param person what tells a person from others; null to recognise it
 * @param when the column of days; null to recognise it
 * @param submitted the column that is empty where a row was never sent; null to recognise it
 * @param codes by what stands in a cell the place of the choice from 1, or 0 for "do not know"
 * @param words by what stands in a cell what it counts to a question that asks straight
 * @param population how many could have answered, by a part's figure
 * @param keep reasons for which rows are not left out
 * @param smallest below so many persons nothing is shown, 5 or more
 */
public record ResponseMap(
    List<FilePart> files,
    Map<String, String> columns,
    @Nullable ValueColumn part,
    @Nullable ValueColumn unit,
    @Nullable String person,
    @Nullable String when,
    @Nullable String submitted,
    @Nullable Period period,
    Map<String, Integer> codes,
    Map<String, String> words,
    Map<String, Long> population,
    Set<LeftOut> keep,
    int smallest)
    implements Serializable {

  /** Fewer persons than these could be told from what is shown. */
  public static final int SMALLEST = 5;

  public static final ResponseMap NONE =
      new ResponseMap(
          List.of(), Map.of(), null, null, null, null, null, null, Map.of(), Map.of(), Map.of(),
          Set.of(), SMALLEST);

  /**
   * Files of one part.
   *
   * @param match a name with stars for anything
   * @param part its figure
   */
  public record FilePart(String match, String part) implements Serializable {

    boolean matches(String file) {
      String pattern = Pattern.quote(match).replace("*", "\\E.*\\Q");
      return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
          .matcher(file)
          .matches();
    }
  }

  /** A column and what its values stand for. */
  public record ValueColumn(String column, Map<String, String> values) implements Serializable {

    public ValueColumn {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What a value stands for; itself where nothing is said. */
    public Optional<String> of(String value) {
      String alike = Alike.of(value);
      return values.entrySet().stream()
          .filter(each -> Alike.of(each.getKey()).equals(alike))
          .map(Map.Entry::getValue)
          .findFirst();
    }
  }

  /** Days, both included. */
  public record Period(LocalDate first, LocalDate last) implements Serializable {

    public Period {
      if (last.isBefore(first)) {
        throw new IllegalArgumentException(first + ".." + last);
      }
    }
  }

  public ResponseMap {
    files = List.copyOf(files);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    population = Collections.unmodifiableMap(new LinkedHashMap<>(population));
    keep = keep.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(keep));
    if (smallest < SMALLEST) {
      throw new IllegalArgumentException("fewer than " + SMALLEST + " persons: " + smallest);
    }
  }

  /** The same with how many could have answered. */
  public ResponseMap withPopulation(Map<String, Long> other) {
    return new ResponseMap(
        files, columns, part, unit, person, when, submitted, period, codes, words, other, keep,
        smallest);
  }

  /** What a heading's column holds, as the person says. */
  Optional<String> column(String header) {
    String alike = Alike.of(header);
    return columns.entrySet().stream()
        .filter(each -> Alike.of(each.getKey()).equals(alike))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  Optional<String> partOf(String file) {
    return files.stream().filter(each -> each.matches(file)).map(FilePart::part).findFirst();
  }
}
