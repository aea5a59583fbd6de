package org.itaworkbook.report.filling;

import org.itaworkbook.report.markup.Element;
import org.itaworkbook.text.Digits;

/** The digits of page numbers, which are a property of each section. */
final class PageNumbers {

  private static final String THAI = "thaiNumbers";

  private PageNumbers() {}

  /**
   * Sets them.
   *
   * @return whether they were others
   */
  static boolean set(Element body, Digits digits) {
    boolean changed = false;
    for (Element section : body.all("w:sectPr")) {
      Element numbers = section.first("w:pgNumType");
      boolean thai = numbers != null && THAI.equals(numbers.attribute("fmt"));
      if (digits == Digits.THAI && !thai) {
        if (numbers == null) {
          numbers = Element.of("w:pgNumType");
          section.add(place(section), numbers);
        }
        numbers.with("w:fmt", THAI);
        changed = true;
      } else if (digits == Digits.ARABIC && thai && numbers != null) {
        numbers.with("w:fmt", "decimal");
        changed = true;
      }
    }
    return changed;
  }

  /** Behind what the schema has before it. */
  private static int place(Element section) {
    int place = 0;
    for (String each :
        new String[] {
          "w:headerReference",
          "w:footerReference",
          "w:footnotePr",
          "w:endnotePr",
          "w:type",
          "w:pgSz",
          "w:pgMar",
          "w:paperSrc",
          "w:pgBorders",
          "w:lnNumType"
        }) {
      for (Element found : section.elements(each)) {
        place = Math.max(place, found.index() + 1);
      }
    }
    return place;
  }
}
