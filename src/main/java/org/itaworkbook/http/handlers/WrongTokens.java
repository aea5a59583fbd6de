package org.itaworkbook.http.handlers;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.itaworkbook.http.exchange.BodyLimit;
import org.itaworkbook.http.exchange.CallerAddress;
import org.itaworkbook.http.exchange.Problem;
import org.itaworkbook.http.exchange.ProblemType;
import org.itaworkbook.http.settings.ServerLimits;
import org.itaworkbook.scores.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers requests without the right token: the first few of an address at once with 401, then one
 * a second; the others late, and with 429.
 *
 * <p>The right token is let in however many wrong ones its address has sent. An address may be that
 * of a machine or a proxy with many people behind it, of whom none may shut out the others; and no
 * rate of guessing finds a token of 16 letters or more.
 */
final class WrongTokens extends Handler.Abstract {

  /** Wrong tokens of one address that are answered at once. */
  static final int AT_ONCE = 10;

  private static final int EACH_SECOND = 1;
  private static final Duration FORGOTTEN = Duration.ofMinutes(1);
  private static final long DELAY_MILLIS = 1_000;

  /** More answers than this are not held back, but given at once, so that they take nothing. */
  private static final int MOST_DELAYED = 200;

  private static final Duration ALARM = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(WrongTokens.class);

  private final ServerLimits limits;
  private final ProblemType unknown;

  private WrongTokens(ServerLimits limits, ProblemType unknown) {
    this.limits = limits;
    this.unknown = unknown;
  }

  /**
   * @param unknown what the first few are answered with
   */
  static Handler handler(ServerLimits limits, ProblemType unknown) {
    return new DoSHandler(
        new WrongTokens(limits, unknown),
        CallerAddress::of,
        new DoSHandler.LeakingBucketTrackerFactory(EACH_SECOND, AT_ONCE, FORGOTTEN),
        new DoSHandler.DelayedRejectHandler(DELAY_MILLIS, MOST_DELAYED, new TooMany()),
        -1);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Problem problem =
        Problem.of(unknown)
            .with(
                "WWW-Authenticate",
                unknown == ProblemType.SIGN_IN_NEEDED
                    ? "Bearer realm=\"ITA Workbook sign-in\""
                    : "Bearer realm=\"ITA Workbook\"");
    if (RequestHandler.hasBody(request) && !HttpMethod.GET.is(request.getMethod())) {
      new BodyReader(
              request,
              response,
              callback,
              limits,
              new BodyLimit(limits.uploadBytes(), Refusal.TOO_LARGE),
              null,
              () -> {})
          .start(problem);
    } else {
      ProblemHandler.write(problem, request, response, callback);
    }
    return true;
  }

  /** Says so in the log, once a minute. */
  private static final class TooMany implements Request.Handler {

    private final AtomicLong told = new AtomicLong(NanoTime.now() - ALARM.toNanos());

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      long now = NanoTime.now();
      long before = told.get();
      if (now - before >= ALARM.toNanos() && told.compareAndSet(before, now)) {
        LOG.warn("Many requests with a wrong token from {}", Request.getRemoteAddr(request));
      }
      ProblemHandler.write(
          Problem.of(ProblemType.TOO_MANY_ATTEMPTS).with("Connection", "close"),
          request,
          response,
          callback);
      return true;
    }
  }
}
