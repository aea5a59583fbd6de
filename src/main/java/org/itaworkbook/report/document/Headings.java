package org.itaworkbook.report.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.report.markup.Element;
import org.jspecify.annotations.Nullable;

/** The headings of a document with their levels, by its styles. */
public final class Headings {

  private static final Pattern NAME = Pattern.compile("heading ([1-9])");

  /** From 1, by the ids of styles. */
  private final Map<String, Integer> levels = new HashMap<>();

  private final Map<String, String> basedOn = new HashMap<>();

  /**
   * @param level from 1
   */
  public record Heading(int level, Element paragraph) {

    /** On one line. */
    public String text() {
      return SeenText.of(paragraph).replaceAll("\\s+", " ").strip();
    }
  }

  public Headings(@Nullable Element styles) {
    if (styles == null) {
      return;
    }
    for (Element each : styles.elements("w:style")) {
      String id = each.attribute("styleId");
      if (id == null) {
        continue;
      }
      String parent = each.attributeOf("w:basedOn", "val");
      if (parent != null) {
        basedOn.put(id, parent);
      }
      Integer level = level(each.first("w:pPr"));
      String name = each.attributeOf("w:name", "val");
      Matcher named = NAME.matcher(name == null ? "" : name.toLowerCase(Locale.ROOT));
      if (named.matches()) {
        levels.put(id, Integer.parseInt(named.group(1)));
      } else if (level != null) {
        levels.put(id, level);
      }
    }
  }

  /** Null where it is no heading; the outline's levels count from 0, and 9 is none. */
  private static @Nullable Integer level(@Nullable Element properties) {
    String level = properties == null ? null : properties.attributeOf("w:outlineLvl", "val");
    return level == null || !level.matches("[0-8]") ? null : Integer.parseInt(level) + 1;
  }

  /** Those of the paragraphs of a body, in order; without empty ones. */
  public List<Heading> of(Element body) {
    List<Heading> headings = new ArrayList<>();
    for (Element each : body.all("w:p")) {
      Integer level = levelOf(each);
      if (level != null) {
        Heading heading = new Heading(level, each);
        if (!heading.text().isEmpty()) {
          headings.add(heading);
        }
      }
    }
    return headings;
  }

  private @Nullable Integer levelOf(Element paragraph) {
    Integer own = level(paragraph.first("w:pPr"));
    if (own != null) {
      return own;
    }
    String style = Paragraphs.style(paragraph);
    for (int i = 0; i < 10 && style != null; i++) {
      Integer level = levels.get(style);
      if (level != null) {
        return level;
      }
      style = basedOn.get(style);
    }
    return null;
  }
}
