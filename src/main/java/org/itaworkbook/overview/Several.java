package org.itaworkbook.overview;

import java.util.List;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** Names in a sentence: all of a few, of many the first and how many more there are. */
final class Several {

  private static final int MOST = 10;

  private Several() {}

  static Text of(List<String> names, String between) {
    if (names.size() <= MOST) {
      String all = String.join(between, names);
      return new Text(all, all);
    }
    return Messages.text(
        "overview.several",
        String.join(between, names.subList(0, MOST)),
        Integer.toString(names.size() - MOST));
  }
}
