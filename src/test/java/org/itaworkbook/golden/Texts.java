package org.itaworkbook.golden;

import static org.itaworkbook.golden.PackageParts.child;
import static org.itaworkbook.golden.PackageParts.children;

import org.w3c.dom.Element;

/** Texts of cells and notes, each on one line. */
final class Texts {

  private Texts() {}

  static String quoted(String text) {
    return "\""
        + text.replace("\\", "\\\\")
            .replace("\n", "\\n")
            .replace("\r", "\\r")
            .replace("\t", "\\t")
            .replace("\u00a0", "\\u00a0")
            .replace("\u200b", "\\u200b")
            .replace("\"", "\\\"")
        + "\"";
  }

  /** The letters of a column that is counted from 1. */
  static String column(String number) {
    StringBuilder letters = new StringBuilder();
    for (int left = Integer.parseInt(number); left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }

  /** A shared string, an inline string or a note's text; runs with a look of their own are told. */
  static String rich(Element item) {
    if (children(item, "r").isEmpty()) {
      return quoted(child(item, "t").map(Element::getTextContent).orElse(""));
    }
    StringBuilder text = new StringBuilder();
    for (Element run : children(item, "r")) {
      String look = child(run, "rPr").map(Looks::font).orElse("");
      text.append(text.isEmpty() ? "" : " + ")
          .append(quoted(child(run, "t").map(Element::getTextContent).orElse("")))
          .append(look.isEmpty() ? "" : " (" + look + ")");
    }
    return text.toString();
  }
}
