package org.itaworkbook.workbook.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.comparison.PackageComparison.Change;
import org.itaworkbook.workbook.comparison.PackageComparison.Kind;

/** What was found so far about one part that is on both sides. */
final class Differences {

  private static final int EXAMPLES = 5;

  private final List<Text> lost = new ArrayList<>();
  private final List<Text> changed = new ArrayList<>();

  /** The text {@code compare.KEY}. */
  static Text say(String key, Object... arguments) {
    return Messages.text("compare." + key, arguments);
  }

  void lost(String key, Object... arguments) {
    lost.add(say(key, arguments));
  }

  void changed(String key, Object... arguments) {
    changed.add(say(key, arguments));
  }

  /** Something that is lost at each of some places, of which only the first are named. */
  void lost(String key, List<String> places) {
    if (!places.isEmpty()) {
      lost(key, Integer.toString(places.size()), examples(places));
    }
  }

  void changed(String key, List<String> places) {
    if (!places.isEmpty()) {
      changed(key, Integer.toString(places.size()));
    }
  }

  private static String examples(List<String> places) {
    String first = places.stream().limit(EXAMPLES).collect(Collectors.joining(", "));
    return places.size() > EXAMPLES ? first + ", …" : first;
  }

  Change of(String part) {
    if (!lost.isEmpty()) {
      return new Change(part, Kind.LOST, joined(lost));
    }
    return changed.isEmpty()
        ? new Change(part, Kind.SAME, PackageComparison.NOTHING)
        : new Change(part, Kind.CHANGED, joined(changed));
  }

  private static Text joined(List<Text> texts) {
    return new Text(
        texts.stream().map(Text::th).collect(Collectors.joining("; ")),
        texts.stream().map(Text::en).collect(Collectors.joining("; ")));
  }
}
