package org.itaworkbook.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places for values: {@code {{name}}} for one, and {@code {{#name}} ... {{/name}}} for
 * what stands there once for each of several, or not at all. Immutable and thread-safe.
 *
 * <pre>{@code
 * TextTemplate.markup("<ul>{{#units}}<li>{{name}}</li>{{/units}}</ul>").fill(values)
 * }</pre>
 */
public final class TextTemplate {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([#/]?)([^{}]*)}}");

  /** What a template, or a section of it, is filled with. */
  @FunctionalInterface
  public interface Values {

    /** The value of a name. */
    String value(String name);

    /** What fills a section, time after time; names in it are asked of these. */
    default List<? extends Values> each(String section) {
      throw new IllegalArgumentException("no section " + section);
    }
  }

  private sealed interface Piece permits Words, Place, Section {}

  private record Words(String text) implements Piece {}

  private record Place(String name) implements Piece {}

  private record Section(String name, List<Piece> pieces) implements Piece {}

  private final List<Piece> pieces;
  private final UnaryOperator<String> escaping;

  private TextTemplate(String text, UnaryOperator<String> escaping) {
    Matcher places = PLACE.matcher(text);
    this.pieces = read(text, places, new int[1], "");
    this.escaping = escaping;
  }

  /**
   * HTML or XML, in which each value is made safe for an element or an attribute.
   *
   * @throws IllegalArgumentException if a section is not closed, or not open
   */
  public static TextTemplate markup(String text) {
    return new TextTemplate(text, MarkupEscape::of);
  }

  /**
   * A text in which values stand as they are.
   *
   * @throws IllegalArgumentException if a section is not closed, or not open
   */
  public static TextTemplate plain(String text) {
    return new TextTemplate(text, UnaryOperator.identity());
  }

  /**
   * Reads up to the end of a section, or of the text.
   *
   * @param read how much of the text has been read; one number, moved on
   */
  private static List<Piece> read(String text, Matcher places, int[] read, String section) {
    List<Piece> pieces = new ArrayList<>();
    while (places.find()) {
      pieces.add(new Words(text.substring(read[0], places.start())));
      read[0] = places.end();
      String name = places.group(2);
      switch (places.group(1)) {
        case "#" -> pieces.add(new Section(name, read(text, places, read, name)));
        case "/" -> {
          if (!name.equals(section)) {
            throw new IllegalArgumentException("{{/" + name + "}} where " + section + " is open");
          }
          return List.copyOf(pieces);
        }
        default -> pieces.add(new Place(name));
      }
    }
    if (!section.isEmpty()) {
      throw new IllegalArgumentException("{{#" + section + "}} is not closed");
    }
    pieces.add(new Words(text.substring(read[0])));
    return List.copyOf(pieces);
  }

  /** The text with its values. */
  public String fill(Values values) {
    StringBuilder filled = new StringBuilder();
    fill(pieces, values, filled);
    return filled.toString();
  }

  private void fill(List<Piece> from, Values values, StringBuilder filled) {
    for (Piece piece : from) {
      if (piece instanceof Words words) {
        filled.append(words.text());
      } else if (piece instanceof Place place) {
        filled.append(escaping.apply(values.value(place.name())));
      } else if (piece instanceof Section section) {
        for (Values each : values.each(section.name())) {
          fill(section.pieces(), each, filled);
        }
      }
    }
  }
}
