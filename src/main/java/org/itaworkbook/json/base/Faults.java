package org.itaworkbook.json.base;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What is wrong with a JSON document, each with the path of its field. Keeps the first 100. */
public final class Faults {

  private static final int MOST = 100;

  private final List<Text> sentences = new ArrayList<>();
  private int more;

  /**
   * @param path the field, such as {@code levels[GOOD].name}; empty for the whole document
   * @param key of the text in the area {@code json}
   */
  public void add(String path, String key, Object... arguments) {
    if (sentences.size() == MOST) {
      more++;
      return;
    }
    Text problem = Messages.text("json." + key, arguments);
    sentences.add(path.isEmpty() ? problem : Messages.text("json.fault", path, problem));
  }

  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /** At most so many sentences, and how many were left out. */
  public List<Text> sentences(int most) {
    List<Text> shown = new ArrayList<>(sentences.subList(0, Math.min(most, sentences.size())));
    int rest = sentences.size() - shown.size() + more;
    if (rest > 0) {
      shown.add(Messages.text("json.more", rest));
    }
    return shown;
  }
}
