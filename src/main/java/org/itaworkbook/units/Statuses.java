package org.itaworkbook.units;

import java.io.Serializable;
import java.util.List;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;

/** The words of the list that the status of a measure is chosen from, in the order of the work. */
public record Statuses(String notStarted, String underWay, String done, String cancelled)
    implements Serializable {

  /** Those of the workbooks that the engine draws. */
  public static Statuses standard() {
    String[] words = Messages.thai("workbook.prompt.status.choices").split("\\|");
    return new Statuses(words[0], words[1], words[2], words[3]);
  }

  public List<String> all() {
    return List.of(notStarted, underWay, done, cancelled);
  }

  /** The list's own spelling of a word; the word itself where the list has none like it. */
  String spelt(String word) {
    return all().stream()
        .filter(each -> Alike.of(each).equals(Alike.of(word)))
        .findFirst()
        .orElse(word);
  }
}
