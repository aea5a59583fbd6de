package org.itaworkbook.report.filling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.report.document.Mark;
import org.itaworkbook.report.document.ValueFields;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.report.markup.MarkName;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;

/** Marks and values that mean nothing, such as a name with a slip in it. */
final class UnknownMarks {

  private UnknownMarks() {}

  static void tell(Filling filling) {
    Set<String> marks = new TreeSet<>(filling.contents().texts().keySet());
    marks.addAll(filling.contents().tables().keySet());
    filling.parts().forEach(each -> marks.add(each.name()));
    for (Mark each : filling.document().marks().all()) {
      String name = each.name();
      if (!marks.contains(name) && !isStructure(name)) {
        tell(filling, MarkName.PREFIX + name, MarkName.PREFIX, marks);
      }
    }
    Set<String> values = filling.contents().values().keySet();
    for (Element root : filling.document().roots()) {
      for (String name : ValueFields.names(root)) {
        if (!values.contains(name)) {
          tell(filling, MarkName.VALUE + name, MarkName.VALUE, values);
        }
      }
    }
  }

  private static boolean isStructure(String name) {
    return name.matches("(?:heading|group|indicator|row|note)_.*|groups_end");
  }

  private static void tell(Filling filling, String name, String prefix, Set<String> known) {
    List<String> names = new ArrayList<>();
    known.forEach(each -> names.add(prefix + each));
    names.sort(Comparator.comparingInt(each -> distance(each, name)));
    filling.add(
        Finding.of(FindingCode.UNKNOWN_MARK, null, name, names.isEmpty() ? "-" : names.get(0)));
  }

  /** How many letters must be changed, put in or taken out to make one the other. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(before[j - 1] + same, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
