package org.itaworkbook.workbook.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.opc.ContentTypes;
import org.itaworkbook.opc.CustomProperties;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.contract.HiddenNames;

/**
 * The look at all parts of a package before any is parsed: whether each can be unpacked and all
 * stay within the {@link UploadLimits}. No part is unpacked to more than the size that it tells, so
 * that the sizes may be believed.
 */
final class Admission {

  private static final String PACKAGE = "_rels/.rels";
  private static final String PROPERTIES = "custom-properties";

  /** Bytes to which a part may unpack that is read before all others were looked at. */
  private static final long SMALL = 64 << 10;

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
    if (isOverview()) {
      throw new RefusedException(Refusal.OVERVIEW_WORKBOOK);
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

  /**
   * Whether this program drew it of many agencies. Told first: with all their scores it may be
   * beyond the limits of one agency's workbook.
   */
  private boolean isOverview() {
    if (!isSmall(ContentTypes.NAME) || !isSmall(PACKAGE)) {
      return false;
    }
    try {
      return parts.relationships("").ofType(PROPERTIES).stream()
              .map(Relationship::target)
              .allMatch(each -> !parts.has(each) || isSmall(each))
          && CustomProperties.read(parts, HiddenNames.TEMPLATE)
              .filter(HiddenNames.OVERVIEW::equals)
              .isPresent();
    } catch (MalformedPartException e) {
      return false; // It will be told when it is read.
    }
  }

  private boolean isSmall(String part) {
    return parts.has(part) && parts.size(part) <= SMALL;
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
