package org.itaworkbook.http.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is wrong with a request as such, whatever it carries. Its texts are {@code http.title.NAME}
 * and {@code http.detail.NAME}.
 */
public enum Fault {
  BAD_REQUEST(400),
  INVALID_PARAMETER(400),
  MISSING_FILE(400),
  UNAUTHORIZED(401),
  FOREIGN_HOST(403),
  FOREIGN_ORIGIN(403),
  NOT_THROUGH_PROXY(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  TOO_SLOW(408),
  /** The number of letters that was confirmed is not the one that would leave. */
  WRONG_COUNT(409),
  /** A setting of the mail is missing or wrong. */
  MAIL_NOT_READY(409),
  /** A letter that is sent or settled already. */
  NOT_SETTLED(409),
  URI_TOO_LONG(414),
  HEADERS_TOO_LARGE(431),
  INTERNAL(500),
  BUSY(503),
  OUTBOX_AWAY(503);

  private final int status;

  Fault(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The problem type's last part, such as {@code not-found}. */
  public static String typeOf(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Fault> ofStatus(int status) {
    return Arrays.stream(values()).filter(fault -> fault.status == status).findFirst();
  }
}
