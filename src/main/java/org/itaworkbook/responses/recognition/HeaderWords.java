package org.itaworkbook.responses.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.WordFile;

/** How columns are headed that are no questions: {@code responses/columns.properties}. */
final class HeaderWords {

  /** A meaning, and how early its spelling is named. */
  record Found(Meaning meaning, int rank) {}

  private record Inside(String word, Found found) {}

  private static final Map<String, Found> WHOLE = new HashMap<>();
  private static final List<Inside> INSIDE = new ArrayList<>();

  static {
    WordFile file =
        new WordFile(HeaderWords.class, "/org/itaworkbook/responses/columns.properties");
    for (Meaning meaning : Meaning.values()) {
      int rank = 0;
      for (String word : file.of(meaning.name())) {
        if (!word.isBlank()) {
          add(word, new Found(meaning, rank++));
        }
      }
    }
  }

  private HeaderWords() {}

  private static void add(String word, Found found) {
    if (word.startsWith("*")) {
      INSIDE.add(new Inside(Alike.of(word.substring(1, word.length() - 1)), found));
    } else {
      WHOLE.putIfAbsent(Alike.of(word), found);
    }
  }

  /**
   * What a heading says that its column holds; also where it is the last part of a path.
   *
   * @param heading as it stands
   */
  static Optional<Found> find(String heading) {
    String alike = Alike.of(heading);
    Found whole = WHOLE.get(alike);
    if (whole == null && alike.indexOf('/') >= 0) {
      whole = WHOLE.get(alike.substring(alike.lastIndexOf('/') + 1));
    }
    if (whole != null) {
      return Optional.of(whole);
    }
    return INSIDE.stream()
        .filter(each -> alike.contains(each.word()))
        .map(Inside::found)
        .findFirst();
  }
}
