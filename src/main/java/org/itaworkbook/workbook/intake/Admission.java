package org.itaworkbook.workbook.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * The look at all parts of a package before any is parsed: whether each can be unpacked and all
 * stay within the {@link UploadLimits}. No part is unpacked to more than the size that it tells, so
 * that the sizes may be believed.
 */
final class Admission {

  private final OpcPackage parts;
  private final UploadLimits limits;
  private final Map<String, MarkupCount> markup = new HashMap<>();

  Admission(OpcPackage parts, UploadLimits limits) {
    this.parts = parts;
    this.limits = limits;
  }

  /**
   * Looks at them.
   *
   * @throws RefusedException for anything that is not an ordinary .xlsx or .xlsm within the limits
   */
  void check() {
    if (parts.has("mimetype") && parts.has("content.xml")) {
      throw new RefusedException(Refusal.OPEN_DOCUMENT);
    }
    checkSizes();
    for (String part : parts.names()) {
      if (isXml(part)) {
        count(part);
      } else {
        parts.verify(part);
      }
    }
    new AdmittedParts(parts, markup, limits).check();
  }

  private void checkSizes() {
    long inflated = 0;
    for (String part : parts.names()) {
      long size = parts.size(part);
      inflated += size;
      if (inflated > limits.inflatedBytes()) {
        throw UploadLimits.tooMuch("inflated", limits.inflatedBytes() >> 20);
      }
      if (isXml(part) && size > limits.partBytes()) {
        throw UploadLimits.tooMuch("part", limits.partBytes() >> 20);
      }
    }
  }

  private static boolean isXml(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
  }

  private void count(String part) {
    MarkupCount count = MarkupCount.of(parts.read(part));
    if (count.doctype()) {
      throw new RefusedException(Refusal.EXTERNAL_ENTITY);
    }
    markup.put(part, count);
  }
}
