package org.itaworkbook.golden;

import static org.itaworkbook.golden.PackageParts.attributes;
import static org.itaworkbook.golden.PackageParts.child;
import static org.itaworkbook.golden.PackageParts.children;
import static org.itaworkbook.golden.PackageParts.descendants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The charts and pictures of a drawing, where they stand and what they show. */
final class DrawingDump {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final PackageParts parts;
  private final String part;
  private final List<String> lines = new ArrayList<>();

  DrawingDump(PackageParts parts, String part) {
    this.parts = parts;
    this.part = part;
  }

  List<String> lines() {
    for (Element anchor : children(parts.root(part).orElseThrow(), "")) {
      String where = corner(anchor, "from") + ":" + corner(anchor, "to");
      String named =
          descendants(anchor, "cNvPr").stream()
              .map(each -> attributes(each).strip())
              .collect(Collectors.joining(", "));
      for (Element chart : descendants(anchor, "chart")) {
        lines.add("chart " + where + " (" + named + ")");
        String target = parts.target(part, chart.getAttributeNS(OFFICE, "id"));
        chart(parts.root(target).orElseThrow());
      }
      for (Element picture : descendants(anchor, "blip")) {
        lines.add(
            "picture " + where + " " + parts.target(part, picture.getAttributeNS(OFFICE, "embed")));
      }
    }
    return lines;
  }

  /** The cell of a corner; the standard counts from nought. */
  private static String corner(Element anchor, String name) {
    return child(anchor, name)
        .map(
            corner ->
                Texts.column(String.valueOf(1 + number(corner, "col")))
                    + (1 + number(corner, "row")))
        .orElse("-");
  }

  private static int number(Element corner, String name) {
    return Integer.parseInt(child(corner, name).orElseThrow().getTextContent().strip());
  }

  private void chart(Element space) {
    Element chart = child(space, "chart").orElseThrow();
    child(chart, "title").ifPresent(title -> lines.add("  title " + words(title)));
    for (Element plot : children(child(chart, "plotArea").orElseThrow(), "")) {
      if (plot.getLocalName().endsWith("Chart")) {
        lines.add("  " + plot.getLocalName() + settings(plot));
        children(plot, "ser").forEach(this::series);
      } else if (plot.getLocalName().endsWith("Ax")) {
        lines.add(
            "  "
                + plot.getLocalName()
                + child(plot, "title").map(title -> " " + words(title)).orElse("")
                + child(plot, "scaling").map(DrawingDump::settings).orElse("")
                + child(plot, "numFmt").map(PackageParts::attributes).orElse(""));
      }
    }
    child(chart, "legend").ifPresent(legend -> lines.add("  legend" + settings(legend)));
  }

  /** The plain values directly below an element. */
  private static String settings(Element parent) {
    return children(parent, "").stream()
        .filter(each -> each.hasAttribute("val") && !each.getLocalName().equals("axId"))
        .map(each -> " " + each.getLocalName() + "=" + each.getAttribute("val"))
        .collect(Collectors.joining());
  }

  private static String words(Element title) {
    List<Element> literal = descendants(title, "t");
    return literal.isEmpty()
        ? data(title)
        : Texts.quoted(literal.stream().map(Element::getTextContent).collect(Collectors.joining()));
  }

  private void series(Element series) {
    lines.add("    series" + settings(series));
    for (Element each : children(series, "")) {
      if (!descendants(each, "f").isEmpty()) {
        lines.add("      " + each.getLocalName() + " " + data(each));
      }
    }
    String colours =
        descendants(series, "srgbClr").stream()
            .map(each -> "#" + each.getAttribute("val"))
            .distinct()
            .collect(Collectors.joining(" "));
    if (!colours.isEmpty()) {
      lines.add("      colours " + colours);
    }
  }

  /** A reference and the values that it had when the chart was written. */
  private static String data(Element holder) {
    String reference =
        descendants(holder, "f").stream()
            .map(Element::getTextContent)
            .collect(Collectors.joining(", "));
    String values =
        descendants(holder, "v").stream()
            .map(Element::getTextContent)
            .collect(Collectors.joining("; "));
    return "=" + reference + (values.isEmpty() ? "" : " [" + values + "]");
  }
}
