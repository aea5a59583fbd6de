package org.itaworkbook.http.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.itaworkbook.json.server.ProblemJson;
import org.itaworkbook.mail.outbox.DailyCapException;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mail.outbox.PersonCapException;
import org.itaworkbook.mail.settings.MailSettingException;
import org.itaworkbook.mailing.PlanChangedException;
import org.itaworkbook.mailing.WrongCountException;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.store.DatabaseSettingException;
import org.itaworkbook.text.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a request gets no other answer, as RFC 9457 has it. The one place where exceptions become
 * responses.
 *
 * @param status that of the type, but for what Jetty itself refuses
 * @param headers further ones of the answer
 */
public record Problem(ProblemType type, int status, Text detail, Map<String, String> headers) {

  private static final Logger LOG = LoggerFactory.getLogger(Problem.class);
  private static final String RETRY_SECONDS = "5";
  private static final int TOLD_FRAMES = 12;

  /** What each exception is answered with; nothing else may be told of what went wrong. */
  private static final List<Answered<?>> EXCEPTIONS =
      List.of(
          new Answered<>(ProblemException.class, ProblemException::problem),
          new Answered<>(RefusedException.class, Problem::refused),
          new Answered<>(
              WrongCountException.class, wrong -> of(ProblemType.WRONG_COUNT, wrong.text())),
          new Answered<>(
              PlanChangedException.class, wrong -> of(ProblemType.PLAN_CHANGED, wrong.text())),
          new Answered<>(DailyCapException.class, cap -> of(ProblemType.DAILY_CAP, cap.text())),
          new Answered<>(
              PersonCapException.class,
              cap ->
                  of(ProblemType.TOO_MANY_LETTERS, cap.text())
                      .with("Retry-After", Long.toString(cap.seconds()))),
          new Answered<>(
              MailSettingException.class, wrong -> of(ProblemType.MAIL_NOT_READY, wrong.text())),
          new Answered<>(
              DatabaseSettingException.class,
              wrong -> of(ProblemType.MAIL_NOT_READY, wrong.text())),
          new Answered<>(OutboxException.class, Problem::away),
          // Nobody is there to read it, so nobody needs to be told in the log either.
          new Answered<>(EofException.class, gone -> of(ProblemType.BAD_REQUEST)),
          new Answered<>(HttpException.class, refused -> ofStatus(refused.getCode())));

  /** One kind of exception, and the problem that it becomes. */
  private record Answered<E>(Class<E> kind, Function<E, Problem> problem) {

    Optional<Problem> to(Throwable failure) {
      return kind.isInstance(failure)
          ? Optional.of(problem.apply(kind.cast(failure)))
          : Optional.empty();
    }
  }

  public Problem {
    headers = Map.copyOf(headers);
  }

  public static Problem of(ProblemType type, Object... arguments) {
    return new Problem(type, type.status(), type.detail(arguments), Map.of()).withRetry();
  }

  /** A path that leads nowhere, where more can be said than that. */
  static Problem notFound(Text detail) {
    return new Problem(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.status(), detail, Map.of());
  }

  /** The problem that a status of Jetty's own stands for. */
  public static Problem ofStatus(int status) {
    ProblemType type = ProblemType.ofStatus(status);
    return new Problem(type, status, type.detail(), Map.of()).withRetry();
  }

  /** What a request that failed is answered with; logs what nobody foresaw. */
  public static Problem of(Throwable failure) {
    return EXCEPTIONS.stream()
        .flatMap(each -> each.to(failure).stream())
        .findFirst()
        .orElseGet(() -> unforeseen(failure));
  }

  private static Problem refused(RefusedException refused) {
    if (refused.getCause() instanceof RuntimeException || refused.getCause() instanceof Error) {
      LOG.warn("Refused as {}: {}", refused.refusal(), where(refused.getCause()));
    }
    ProblemType type = ProblemType.of(refused.refusal());
    return new Problem(type, type.status(), refused.text(), Map.of());
  }

  private static Problem away(OutboxException failure) {
    LOG.warn("The outbox failed", failure);
    return of(ProblemType.OUTBOX_AWAY);
  }

  private static Problem unforeseen(Throwable failure) {
    LOG.error("A request failed", failure);
    return of(failure instanceof OutOfMemoryError ? ProblemType.BUSY : ProblemType.INTERNAL);
  }

  /** The kind of a failure and where it was; its message may quote what an upload holds. */
  private static String where(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(TOLD_FRAMES)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining(" < ", failure.getClass().getName() + " at ", ""));
  }

  private Problem withRetry() {
    return type.status() == 503 || type.status() == 429 ? with("Retry-After", RETRY_SECONDS) : this;
  }

  public Problem with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new Problem(type, status, detail, all);
  }

  /**
   * @param request the number of the request; null where it has none
   */
  public HttpResponse answer(Locale language, @Nullable String request) {
    ProblemJson problem =
        new ProblemJson(
            type.uri(), type.title().in(language), status, detail.in(language), request);
    HttpResponse answer =
        HttpResponse.bytes(status, MediaTypes.PROBLEM, problem.bytes())
            .with("Content-Language", language.getLanguage())
            .with("Vary", "Accept-Language");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }
}
