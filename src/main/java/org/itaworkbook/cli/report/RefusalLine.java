package org.itaworkbook.cli.report;

import java.util.Locale;
import org.itaworkbook.json.base.JsonDocument;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * Why a file gets no analysis (RFC 9457); the server tells the same problem by the same type.
 *
 * @param type a reference relative to the server
 */
public record RefusalLine(String type, String detail) implements JsonDocument {

  /**
   * @param locale of the sentence: English, or else Thai
   */
  public static RefusalLine of(RefusedException refused, Locale locale) {
    return new RefusalLine(type(refused.refusal()), refused.text().in(locale));
  }

  private static String type(Refusal refusal) {
    return "/problems/" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
