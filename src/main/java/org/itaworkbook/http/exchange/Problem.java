package org.itaworkbook.http.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.itaworkbook.json.server.ProblemJson;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mail.settings.MailSettingException;
import org.itaworkbook.mailing.WrongCountException;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a request gets no other answer, as RFC 9457 has it. The one place where exceptions become
 * responses.
 *
 * @param type a reference relative to the server
 * @param headers further ones of the answer
 */
public record Problem(
    String type, int status, Text title, Text detail, Map<String, String> headers) {

  private static final Logger LOG = LoggerFactory.getLogger(Problem.class);
  private static final String RETRY_SECONDS = "5";
  private static final int TOLD_FRAMES = 12;

  public Problem {
    headers = Map.copyOf(headers);
  }

  public static Problem of(Fault fault, Object... arguments) {
    return withStatus(fault, fault.status(), arguments);
  }

  private static Problem withStatus(Fault fault, int status, Object... arguments) {
    return new Problem(
        "/problems/" + Fault.typeOf(fault),
        status,
        Messages.text("http.title." + fault.name()),
        Messages.text("http.detail." + fault.name(), arguments),
        fault.status() == 503 ? Map.of("Retry-After", RETRY_SECONDS) : Map.of());
  }

  public static Problem of(RefusedException refused) {
    Refusal refusal = refused.refusal();
    return new Problem(
        "/problems/" + Fault.typeOf(refusal),
        status(refusal),
        Messages.text("http.title." + refusal.name()),
        refused.text(),
        Map.of());
  }

  /** A path that leads nowhere, where more can be said than that. */
  static Problem notFound(Text detail) {
    Problem plain = of(Fault.NOT_FOUND);
    return new Problem(plain.type(), plain.status(), plain.title(), detail, plain.headers());
  }

  /** The problem that a server's own status stands for. */
  public static Problem ofStatus(int status) {
    return Fault.ofStatus(status)
        .map(fault -> of(fault))
        .orElseGet(() -> withStatus(status < 500 ? Fault.BAD_REQUEST : Fault.INTERNAL, status));
  }

  /** What a request that failed is answered with; logs what nobody foresaw. */
  public static Problem of(Throwable failure) {
    if (failure instanceof ProblemException known) {
      return known.problem();
    }
    if (failure instanceof RefusedException refused) {
      if (refused.getCause() instanceof RuntimeException || refused.getCause() instanceof Error) {
        LOG.warn("Refused as {}: {}", refused.refusal(), where(refused.getCause()));
      }
      return of(refused);
    }
    if (failure instanceof WrongCountException count) {
      return of(Fault.WRONG_COUNT, count.text());
    }
    if (failure instanceof MailSettingException setting) {
      return of(Fault.MAIL_NOT_READY, setting.text());
    }
    if (failure instanceof OutboxException) {
      LOG.warn("The outbox failed", failure);
      return of(Fault.OUTBOX_AWAY);
    }
    if (failure instanceof HttpException http) {
      return ofStatus(http.getCode());
    }
    LOG.error("A request failed", failure);
    return of(failure instanceof OutOfMemoryError ? Fault.BUSY : Fault.INTERNAL);
  }

  /** The kind of a failure and where it was; its message may quote what an upload holds. */
  private static String where(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(TOLD_FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", failure.getClass().getName() + " at ", ""));
  }

  public static int status(Refusal refusal) {
    return switch (refusal) {
      case EMPTY, INVALID_JSON -> 400;
      case UNKNOWN_TEMPLATE -> 404;
      case TOO_LARGE, INFLATES_TOO_FAR, TOO_MANY_CELLS -> 413;
      case NOT_A_WORKBOOK,
          TRUNCATED,
          ENCRYPTED,
          STRICT_OOXML,
          BINARY_WORKBOOK,
          OPEN_DOCUMENT,
          OLD_EXCEL ->
          415;
      case EXTERNAL_ENTITY,
          NO_ITA_TABLE,
          UNKNOWN_YEAR,
          UNIT_TEMPLATE,
          UNIT_WORKBOOK,
          SAME_YEAR,
          LATER_YEAR,
          NOT_TO_FILL,
          NOT_ANNOTATED ->
          422;
    };
  }

  public Problem with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Problem(type, status, title, detail, all);
  }

  public HttpResponse answer(Locale language) {
    ProblemJson problem = new ProblemJson(type, title.in(language), status, detail.in(language));
    HttpResponse answer =
        HttpResponse.bytes(status, "application/problem+json", problem.bytes())
            .with("Content-Language", language.getLanguage())
            .with("Vary", "Accept-Language");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
