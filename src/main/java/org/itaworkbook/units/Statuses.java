package org.itaworkbook.units;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.WordFile;

/** The words of the list that the status of a measure is chosen from, in the order of the work. */
public record Statuses(String notStarted, String underWay, String done, String cancelled)
    implements Serializable {

  private static final Statuses STANDARD = drawn();

  /** From every spelling that is known, as {@link Alike} has it, to the word of the list. */
  private static final Map<String, String> SPELLINGS = spellings();

  private static Statuses drawn() {
    String[] words = Messages.thai("workbook.prompt.status.choices").split("\\|");
    return new Statuses(words[0], words[1], words[2], words[3]);
  }

  private static Map<String, String> spellings() {
    WordFile file = new WordFile(Statuses.class, "statuses.properties");
    List<String> keys = List.of("notStarted", "underWay", "done", "cancelled");
    Map<String, String> spellings = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      String word = STANDARD.all().get(i);
      spellings.put(Alike.of(word), word);
      file.of(keys.get(i)).forEach(each -> spellings.put(Alike.of(each), word));
    }
    return Map.copyOf(spellings);
  }

  /** Those of the workbooks that the engine draws. */
  public static Statuses standard() {
    return STANDARD;
  }

  public List<String> all() {
    return List.of(notStarted, underWay, done, cancelled);
  }

  /** The list's own word for what was typed; what was typed where it means none of them. */
  public String spelt(String word) {
    return SPELLINGS.getOrDefault(Alike.of(word), word);
  }

  /** Whether a unit says that it has done a measure whole. */
  public boolean isDone(Progress progress) {
    return means(done, progress);
  }

  /** Whether a unit says that a measure is given up. */
  public boolean isCancelled(Progress progress) {
    return means(cancelled, progress);
  }

  private boolean means(String word, Progress progress) {
    String status = progress.status();
    return status != null && spelt(status).equals(word);
  }
}
