package org.itaworkbook.http.metrics;

import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts requests by the template of their path, never by the path itself, which may name an
 * agency: so the number of figures is bounded. Thread-safe.
 */
public final class RequestMeters {

  /** Seconds up to which requests are counted together. */
  private static final double[] BOUNDS = {0.01, 0.05, 0.1, 0.3, 1, 3, 10, 30};

  private static final String SECONDS = "ita_request_seconds";

  private final SortedMap<String, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final SortedMap<String, Times> times = new ConcurrentSkipListMap<>();
  private final SortedMap<String, LongAdder> problems = new ConcurrentSkipListMap<>();

  /** How long the requests of one route took. */
  private static final class Times {

    private final LongAdder[] upTo = new LongAdder[BOUNDS.length + 1];
    private final LongAdder nanos = new LongAdder();

    Times() {
      for (int i = 0; i < upTo.length; i++) {
        upTo[i] = new LongAdder();
      }
    }

    void add(long taken) {
      int i = 0;
      while (i < BOUNDS.length && taken > BOUNDS[i] * 1e9) {
        i++;
      }
      upTo[i].increment();
      nanos.add(taken);
    }
  }

  /**
   * Counts a request that was answered.
   *
   * @param route the template of its path, such as {@code /api/v1/frameworks/{year}}
   * @param status 100 to 599
   * @param nanos that it took
   */
  public void answered(String route, int status, long nanos) {
    answers.computeIfAbsent(route + " " + status / 100 + "xx", key -> new LongAdder()).increment();
    times.computeIfAbsent(route, key -> new Times()).add(nanos);
  }

  /** Counts a problem by its kind, such as {@code encrypted}. */
  public void refused(String kind) {
    problems.computeIfAbsent(kind, key -> new LongAdder()).increment();
  }

  public void write(PrometheusText text) {
    text.figure("ita_requests_total", "counter", "Requests answered, by route and class of status");
    answers.forEach(
        (key, count) -> {
          String[] words = key.split(" ", 2);
          text.value(
              "ita_requests_total", Map.of("route", words[0], "status", words[1]), count.sum());
        });
    text.figure("ita_problems_total", "counter", "Requests refused, by kind of problem");
    problems.forEach(
        (kind, count) -> text.value("ita_problems_total", Map.of("kind", kind), count.sum()));
    text.figure(SECONDS, "histogram", "Seconds from the first byte of a request to its answer");
    times.forEach((route, taken) -> write(text, route, taken));
  }

  private static void write(PrometheusText text, String route, Times taken) {
    long count = 0;
    for (int i = 0; i <= BOUNDS.length; i++) {
      count += taken.upTo[i].sum();
      String bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
      text.value(SECONDS + "_bucket", Map.of("route", route, "le", bound), count);
    }
    text.value(SECONDS + "_sum", Map.of("route", route), taken.nanos.sum() / 1e9);
    text.value(SECONDS + "_count", Map.of("route", route), count);
  }
}
