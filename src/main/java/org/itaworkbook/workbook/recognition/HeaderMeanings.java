package org.itaworkbook.workbook.recognition;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.layout.ColumnUse;
import org.itaworkbook.workbook.parts.CellContent;

/** What the texts of one workbook mean as headers; of a text that stands in many cells, once. */
final class HeaderMeanings {

  /** A workbook may hold any number of texts. */
  private static final int MOST = 4_096;

  private final HeaderWords words;
  private final Map<String, Meaning> known = new HashMap<>();

  HeaderMeanings(Framework framework) {
    this.words = HeaderWords.of(framework);
  }

  private record Meaning(String alike, boolean year, Optional<ColumnUse> use) {}

  private Meaning of(String header) {
    Meaning meaning = known.get(header);
    if (meaning == null) {
      meaning = new Meaning(Alike.of(header), words.isYear(header), words.use(header));
      if (known.size() < MOST) {
        known.put(header, meaning);
      }
    }
    return meaning;
  }

  /** What a column is for; empty where its header says nothing that is known. */
  Optional<ColumnUse> use(String header) {
    return of(header).use();
  }

  /**
   * Whether headers, spelt alike, are those of a table of the contract that is not of questions.
   */
  boolean areOthers(Set<String> alike) {
    return words.areOthers(alike);
  }

  /** Whether a header says a year and nothing else. */
  boolean isYear(String header) {
    return of(header).year();
  }

  /** The header as {@link Alike} spells it alike. */
  String alike(String header) {
    return of(header).alike();
  }

  /** Whether a cell can name a column: it holds a text, or a year. */
  boolean isName(CellContent content) {
    return content.kind() == CellContent.Kind.TEXT && !content.isBlank()
        || content.kind() == CellContent.Kind.NUMBER
            && content.text().length() == 4
            && isYear(content.text());
  }
}
