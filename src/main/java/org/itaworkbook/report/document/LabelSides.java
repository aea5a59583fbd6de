package org.itaworkbook.report.document;

import java.math.BigDecimal;
import java.util.List;
import org.itaworkbook.report.markup.Element;
import org.jspecify.annotations.Nullable;

/**
 * On which side of two points of a category their labels stand: that of the higher one above it,
 * that of the lower one below it, so that none lies on another. Only where the chart says so for
 * each series, the first above and the second below.
 */
final class LabelSides {

  private LabelSides() {}

  /** Turns those of the categories in which the second series is the higher one. */
  static void set(
      Element one,
      List<@Nullable BigDecimal> ones,
      Element other,
      List<@Nullable BigDecimal> others) {
    Element upper = one.first("c:dLbls");
    Element lower = other.first("c:dLbls");
    if (upper == null || lower == null || !stands(upper, "t") || !stands(lower, "b")) {
      return;
    }
    upper.elements("c:dLbl").forEach(Element::remove);
    lower.elements("c:dLbl").forEach(Element::remove);
    int at = 0;
    for (int i = 0; i < ones.size(); i++) {
      BigDecimal first = ones.get(i);
      BigDecimal second = others.get(i);
      if (first != null && second != null && first.compareTo(second) < 0) {
        upper.add(at, label(upper, i, "b"));
        lower.add(at++, label(lower, i, "t"));
      }
    }
  }

  private static boolean stands(Element labels, String side) {
    return side.equals(labels.attributeOf("c:dLblPos", "val"));
  }

  /** One label like the others but for its side. */
  private static Element label(Element like, int index, String side) {
    Element label = Element.of("c:dLbl");
    label.add(Element.of("c:idx").with("val", String.valueOf(index)));
    for (Element each : like.elements()) {
      if (!each.is("c:dLbl")) {
        label.add(each.is("c:dLblPos") ? each.copy().with("val", side) : each.copy());
      }
    }
    return label;
  }
}
