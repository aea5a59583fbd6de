package org.itaworkbook.golden;

import static org.itaworkbook.golden.PackageParts.child;
import static org.itaworkbook.golden.PackageParts.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** What each cell format of the styles part looks like, in words. */
final class Looks {

  private static final Map<String, String> BUILT_IN =
      Map.of("0", "", "1", "0", "2", "0.00", "9", "0%", "10", "0.00%", "14", "date", "49", "@");

  private final List<String> formats = new ArrayList<>();
  private final List<String> differentials = new ArrayList<>();

  Looks(Element styles) {
    Map<String, String> numbers = new HashMap<>(BUILT_IN);
    all(styles, "numFmts")
        .forEach(
            each -> numbers.put(each.getAttribute("numFmtId"), each.getAttribute("formatCode")));
    List<Element> fonts = all(styles, "fonts");
    List<Element> fills = all(styles, "fills");
    List<Element> borders = all(styles, "borders");
    for (Element format : all(styles, "cellXfs")) {
      String number = format.getAttribute("numFmtId");
      formats.add(
          words(
              font(fonts.get(index(format, "fontId"))),
              fill(fills.get(index(format, "fillId"))),
              border(borders.get(index(format, "borderId"))),
              numbers.getOrDefault(number, number.isEmpty() ? "" : "format " + number),
              child(format, "alignment").map(Looks::alignment).orElse(""),
              child(format, "protection").map(PackageParts::attributes).orElse("").strip()));
    }
    for (Element each : all(styles, "dxfs")) {
      differentials.add(
          words(
              child(each, "font").map(Looks::font).orElse(""),
              child(each, "fill").map(Looks::fill).orElse(""),
              child(each, "border").map(Looks::border).orElse(""),
              child(each, "numFmt").map(format -> format.getAttribute("formatCode")).orElse("")));
    }
  }

  private static List<Element> all(Element styles, String name) {
    return child(styles, name).map(each -> children(each, "")).orElse(List.of());
  }

  private static int index(Element format, String name) {
    return format.hasAttribute(name) ? Integer.parseInt(format.getAttribute(name)) : 0;
  }

  /** The look of a cell that names this format; of the first where it names none. */
  String cell(String format) {
    return formats.get(format.isEmpty() ? 0 : Integer.parseInt(format));
  }

  /** What a conditional format changes. */
  String differential(String format) {
    return format.isEmpty() ? "" : differentials.get(Integer.parseInt(format));
  }

  private static String words(String... words) {
    return String.join(", ", List.of(words).stream().filter(each -> !each.isEmpty()).toList());
  }

  static String font(Element font) {
    List<String> words = new ArrayList<>();
    value(font, "name").or(() -> value(font, "rFont")).ifPresent(words::add);
    value(font, "sz").map(size -> size.replaceFirst("\\.0$", "")).ifPresent(words::add);
    for (String each : List.of("b", "i", "strike", "u", "vertAlign")) {
      child(font, each)
          .filter(on -> !on.getAttribute("val").matches("0|false|none"))
          .ifPresent(
              on ->
                  words.add(
                      named(each)
                          + (on.hasAttribute("val") && each.length() > 1
                              ? " " + on.getAttribute("val")
                              : "")));
    }
    child(font, "color").map(Looks::colour).filter(each -> !each.isEmpty()).ifPresent(words::add);
    return String.join(" ", words);
  }

  private static String named(String element) {
    return switch (element) {
      case "b" -> "bold";
      case "i" -> "italic";
      case "u" -> "underlined";
      default -> element;
    };
  }

  private static Optional<String> value(Element parent, String name) {
    return child(parent, name).map(each -> each.getAttribute("val"));
  }

  private static String fill(Element fill) {
    return child(fill, "patternFill")
        .filter(pattern -> !pattern.getAttribute("patternType").equals("none"))
        .map(
            pattern -> {
              String kind = pattern.getAttribute("patternType");
              String colours =
                  String.join(
                      " ",
                      children(pattern, "").stream()
                          .map(Looks::colour)
                          .filter(each -> !each.isEmpty())
                          .toList());
              return ("on " + (kind.equals("solid") || kind.isEmpty() ? "" : kind + " ") + colours)
                  .strip();
            })
        .orElse("");
  }

  private static String border(Element border) {
    List<String> sides = new ArrayList<>();
    for (Element side : children(border, "")) {
      if (side.hasAttribute("style")) {
        sides.add(
            (side.getLocalName()
                    + " "
                    + side.getAttribute("style")
                    + " "
                    + child(side, "color").map(Looks::colour).orElse(""))
                .strip());
      }
    }
    boolean same =
        sides.size() == 4
            && sides.stream().map(each -> each.replaceFirst("^\\w+ ", "")).distinct().count() == 1;
    if (same) {
      return "boxed " + sides.get(0).replaceFirst("^\\w+ ", "");
    }
    return String.join(", ", sides);
  }

  /** As {@code #1F3864}, or by the theme or the index that it names. */
  static String colour(Element colour) {
    if (colour.hasAttribute("rgb")) {
      return "#" + colour.getAttribute("rgb").replaceFirst("^..(?=.{6}$)", "");
    }
    return PackageParts.attributes(colour).strip().equals("indexed=64")
        ? ""
        : PackageParts.attributes(colour).strip();
  }

  private static String alignment(Element alignment) {
    return PackageParts.attributes(alignment)
        .strip()
        .replace("horizontal=", "")
        .replace("vertical=", "")
        .replace("wrapText=1", "wrapped")
        .replace(" wrapText=0", "");
  }
}
