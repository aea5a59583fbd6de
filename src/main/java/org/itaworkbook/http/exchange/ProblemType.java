package org.itaworkbook.http.exchange;

import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * The problems that a caller can be answered with (RFC 9457, 3.1.1): a contract with programs, of
 * which {@code openapi.json} holds the same list. A slug, once published, never changes, whatever
 * the constants here and the refusals of the engine come to be called.
 */
public enum ProblemType {
  // What is wrong with a request as such, whatever it carries.
  BAD_REQUEST("bad-request", 400),
  INVALID_PARAMETER("invalid-parameter", 400),
  MISSING_FILE("missing-file", 400),
  /** One field with several files, where one is worked on. */
  SEVERAL_FILES("several-files", 400),
  MISSING_RESPONSES("missing-responses", 400),
  UNAUTHORIZED("unauthorized", 401),
  /** Nobody is signed in, where people sign in. */
  SIGN_IN_NEEDED("sign-in-needed", 401),
  /** Somebody who may not do that. */
  NOT_PERMITTED("not-permitted", 403),
  /** Letters of an agency that is not the caller's. */
  OTHER_AGENCY("other-agency", 403),
  FOREIGN_HOST("foreign-host", 403),
  FOREIGN_ORIGIN("foreign-origin", 403),
  NOT_THROUGH_PROXY("not-through-proxy", 403),
  /** Through a proxy that the server was not told of. */
  FORWARDED("forwarded", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  NOT_ACCEPTABLE("not-acceptable", 406),
  TOO_SLOW("too-slow", 408),
  /** The number of letters that was confirmed is not the one that would leave. */
  WRONG_COUNT("wrong-count", 409),
  /** The letters that would leave are not those that were shown. */
  PLAN_CHANGED("plan-changed", 409),
  /** More letters than may be queued within a day. */
  DAILY_CAP("daily-cap", 409),
  /** A setting of the mail is missing or wrong. */
  MAIL_NOT_READY("mail-not-ready", 409),
  /** A letter that is sent or settled already. */
  NOT_SETTLED("not-settled", 409),
  /** Of one address, with a wrong token or none. */
  TOO_MANY_ATTEMPTS("too-many-attempts", 429),
  /** Of one person who signed in, within a minute or at once. */
  TOO_MANY_REQUESTS("too-many-requests", 429),
  /** Letters of one person within an hour. */
  TOO_MANY_LETTERS("too-many-letters", 429),
  /** So much waits already that this would wait in vain. */
  CROWDED("crowded", 429),
  URI_TOO_LONG("uri-too-long", 414),
  HEADERS_TOO_LARGE("headers-too-large", 431),
  INTERNAL("internal", 500),
  BUSY("busy", 503),
  OUTBOX_AWAY("outbox-away", 503),
  /** It stops, or what it needs does not answer: a proxy should send nobody. */
  NOT_READY("not-ready", 503),
  /** Whoever says who people are does not answer. */
  PROVIDER_AWAY("provider-away", 503),

  // What is wrong with the file that it carries.
  EMPTY("empty", 400),
  INVALID_JSON("invalid-json", 400),
  UNKNOWN_TEMPLATE("unknown-template", 404),
  TOO_LARGE("too-large", 413),
  INFLATES_TOO_FAR("inflates-too-far", 413),
  TOO_MANY_CELLS("too-many-cells", 413),
  ANSWERS_TOO_LARGE("answers-too-large", 413),
  DOCUMENT_TOO_LARGE("document-too-large", 413),
  TAKES_TOO_MUCH_MEMORY("takes-too-much-memory", 413),
  NOT_A_WORKBOOK("not-a-workbook", 415),
  UNKNOWN_CONTENT("unknown-content", 415),
  TRUNCATED("truncated", 415),
  ENCRYPTED("encrypted", 415),
  STRICT_OOXML("strict-ooxml", 415),
  BINARY_WORKBOOK("binary-workbook", 415),
  OPEN_DOCUMENT("open-document", 415),
  PDF("pdf", 415),
  OLD_EXCEL("old-excel", 415),
  NOT_A_DOCUMENT("not-a-document", 415),
  DOCUMENT_TRUNCATED("document-truncated", 415),
  DOCUMENT_ENCRYPTED("document-encrypted", 415),
  DOCUMENT_STRICT("document-strict", 415),
  DOCUMENT_WITH_MACROS("document-with-macros", 415),
  OLD_WORD("old-word", 415),
  OPEN_DOCUMENT_TEXT("open-document-text", 415),
  DOCUMENT_ENTITY("document-entity", 422),
  NO_MARKS("no-marks", 422),
  MARKS_LOST("marks-lost", 422),
  OTHER_REPORT("other-report", 422),
  NOT_A_FOLLOW_UP("not-a-follow-up", 422),
  NOT_A_YEARLY_REPORT("not-a-yearly-report", 422),
  NO_SUCH_PERIOD("no-such-period", 422),
  EXTERNAL_ENTITY("external-entity", 422),
  TAKES_TOO_LONG("takes-too-long", 422),
  NO_ITA_TABLE("no-ita-table", 422),
  NO_TABLE_IN_TEXT("no-table-in-text", 422),
  ANSWERS_NOT_SCORES("answers-not-scores", 422),
  SCORES_NOT_ANSWERS("scores-not-answers", 422),
  OLD_WORKBOOK("old-workbook", 415),
  STATISTICS_FILE("statistics-file", 415),
  NO_TABLE_OF_ANSWERS("no-table-of-answers", 415),
  NO_QUESTION_FOUND("no-question-found", 422),
  UNKNOWN_MEANING("unknown-meaning", 422),
  SEVERAL_AGENCIES("several-agencies", 422),
  OTHER_WORKBOOK("other-workbook", 422),
  CELL_TOO_LONG("cell-too-long", 422),
  OPEN_QUOTE("open-quote", 422),
  UNKNOWN_YEAR("unknown-year", 422),
  UNIT_TEMPLATE("unit-template", 422),
  UNIT_WORKBOOK("unit-workbook", 422),
  OVERVIEW_WORKBOOK("overview-workbook", 422),
  NOT_RESULTS("not-results", 415),
  TOO_MANY_RESULTS("too-many-results", 413),
  AGENCIES_REGISTER("agencies-register", 422),
  SAME_YEAR("same-year", 422),
  LATER_YEAR("later-year", 422),
  NOT_TO_FILL("not-to-fill", 422),
  NOT_FILLED("not-filled", 422),
  LONG_NAME("long-name", 422),
  NOT_ANNOTATED("not-annotated", 422);

  private final String slug;
  private final int status;

  ProblemType(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  /** The type as a reference relative to the server, such as {@code /problems/encrypted}. */
  public String uri() {
    return "/problems/" + slug;
  }

  /** The type by its bare name, such as {@code encrypted}. */
  public String slug() {
    return slug;
  }

  public int status() {
    return status;
  }

  Text title() {
    return Messages.text("http.title." + name());
  }

  /** The sentence {@code http.detail.NAME}, which the problems of a request itself have. */
  Text detail(Object... arguments) {
    return Messages.text("http.detail." + name(), arguments);
  }

  /** What an upload that the engine refuses is answered with. */
  public static ProblemType of(Refusal refusal) {
    return switch (refusal) {
      case EMPTY -> EMPTY;
      case NOT_A_WORKBOOK -> NOT_A_WORKBOOK;
      case UNKNOWN_CONTENT -> UNKNOWN_CONTENT;
      case TRUNCATED -> TRUNCATED;
      case ENCRYPTED -> ENCRYPTED;
      case STRICT_OOXML -> STRICT_OOXML;
      case BINARY_WORKBOOK -> BINARY_WORKBOOK;
      case OPEN_DOCUMENT -> OPEN_DOCUMENT;
      case PDF -> PDF;
      case OLD_EXCEL -> OLD_EXCEL;
      case TOO_LARGE -> TOO_LARGE;
      case INFLATES_TOO_FAR -> INFLATES_TOO_FAR;
      case TOO_MANY_CELLS -> TOO_MANY_CELLS;
      case TAKES_TOO_LONG -> TAKES_TOO_LONG;
      case TAKES_TOO_MUCH_MEMORY -> TAKES_TOO_MUCH_MEMORY;
      case EXTERNAL_ENTITY -> EXTERNAL_ENTITY;
      case NO_ITA_TABLE -> NO_ITA_TABLE;
      case NO_TABLE_IN_TEXT -> NO_TABLE_IN_TEXT;
      case ANSWERS_NOT_SCORES -> ANSWERS_NOT_SCORES;
      case SCORES_NOT_ANSWERS -> SCORES_NOT_ANSWERS;
      case ANSWERS_TOO_LARGE -> ANSWERS_TOO_LARGE;
      case OLD_WORKBOOK -> OLD_WORKBOOK;
      case STATISTICS_FILE -> STATISTICS_FILE;
      case NO_TABLE_OF_ANSWERS -> NO_TABLE_OF_ANSWERS;
      case NO_QUESTION_FOUND -> NO_QUESTION_FOUND;
      case UNKNOWN_MEANING -> UNKNOWN_MEANING;
      case SEVERAL_AGENCIES -> SEVERAL_AGENCIES;
      case OTHER_WORKBOOK -> OTHER_WORKBOOK;
      case CELL_TOO_LONG -> CELL_TOO_LONG;
      case OPEN_QUOTE -> OPEN_QUOTE;
      case UNKNOWN_YEAR -> UNKNOWN_YEAR;
      case UNKNOWN_TEMPLATE -> UNKNOWN_TEMPLATE;
      case UNIT_TEMPLATE -> UNIT_TEMPLATE;
      case UNIT_WORKBOOK -> UNIT_WORKBOOK;
      case OVERVIEW_WORKBOOK -> OVERVIEW_WORKBOOK;
      case NOT_RESULTS -> NOT_RESULTS;
      case TOO_MANY_RESULTS -> TOO_MANY_RESULTS;
      case AGENCIES_REGISTER -> AGENCIES_REGISTER;
      case SAME_YEAR -> SAME_YEAR;
      case LATER_YEAR -> LATER_YEAR;
      case NOT_TO_FILL -> NOT_TO_FILL;
      case LONG_NAME -> LONG_NAME;
      case NOT_A_DOCUMENT -> NOT_A_DOCUMENT;
      case DOCUMENT_TRUNCATED -> DOCUMENT_TRUNCATED;
      case DOCUMENT_ENCRYPTED -> DOCUMENT_ENCRYPTED;
      case DOCUMENT_STRICT -> DOCUMENT_STRICT;
      case DOCUMENT_WITH_MACROS -> DOCUMENT_WITH_MACROS;
      case OLD_WORD -> OLD_WORD;
      case OPEN_DOCUMENT_TEXT -> OPEN_DOCUMENT_TEXT;
      case DOCUMENT_TOO_LARGE -> DOCUMENT_TOO_LARGE;
      case DOCUMENT_ENTITY -> DOCUMENT_ENTITY;
      case NO_MARKS -> NO_MARKS;
      case MARKS_LOST -> MARKS_LOST;
      case OTHER_REPORT -> OTHER_REPORT;
      case NOT_A_FOLLOW_UP -> NOT_A_FOLLOW_UP;
      case NOT_A_YEARLY_REPORT -> NOT_A_YEARLY_REPORT;
      case NO_SUCH_PERIOD -> NO_SUCH_PERIOD;
      case INVALID_JSON -> INVALID_JSON;
      case NOT_FILLED -> NOT_FILLED;
      case NOT_ANNOTATED -> NOT_ANNOTATED;
    };
  }

  /** What Jetty's own refusal of a request is answered with. */
  static ProblemType ofStatus(int status) {
    return switch (status) {
      case 404 -> NOT_FOUND;
      case 408 -> TOO_SLOW;
      case 414 -> URI_TOO_LONG;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> BUSY;
      default -> status < 500 ? BAD_REQUEST : INTERNAL;
    };
  }
}
