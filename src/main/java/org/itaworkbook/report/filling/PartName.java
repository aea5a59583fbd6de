package org.itaworkbook.report.filling;

import java.util.List;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/** What people call a part. */
final class PartName {

  private static final List<String> FAMILIES =
      List.of(
          "text_extremes_",
          "text_lowest_",
          "text_group_",
          "text_figures_",
          "text_analysis_",
          "table_questions_");

  private PartName() {}

  static Text of(String name) {
    for (String family : FAMILIES) {
      if (name.startsWith(family)) {
        String which = name.substring(family.length());
        return Messages.text("parts." + family.substring(0, family.length() - 1), which);
      }
    }
    return Messages.text("parts." + name);
  }
}
