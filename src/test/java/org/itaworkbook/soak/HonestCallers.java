package org.itaworkbook.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Callers that call so many times a second, whatever the answers before took. */
final class HonestCallers {

  private final Call call;
  private final double aSecond;

  HonestCallers(Call call, double aSecond) {
    this.call = call;
    this.aSecond = aSecond;
  }

  /** Callers that have a workbook annotated. */
  static HonestCallers annotating(SoakServer server, byte[] upload, double aSecond) {
    return new HonestCallers(
        number -> server.post("/api/v1/assessments", upload).statusCode(), aSecond);
  }

  /** One call. */
  interface Call {

    /**
     * @param number how many went before
     * @return the answer's status
     */
    int status(int number) throws IOException, InterruptedException;
  }

  /** Calls for so long. */
  Told call(double seconds) throws InterruptedException {
    return until(seconds, new AtomicBoolean());
  }

  /** Calls for so long, or until it is told that it was enough. */
  Told until(double seconds, AtomicBoolean enough) throws InterruptedException {
    Told told = new Told();
    ExecutorService callers = Executors.newCachedThreadPool();
    long start = System.nanoTime();
    for (int i = 0; !enough.get() && i / aSecond < seconds; i++) {
      long due = start + (long) (i / aSecond * TimeUnit.SECONDS.toNanos(1));
      TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
      int number = i;
      callers.execute(() -> once(number, told));
    }
    callers.shutdown();
    callers.awaitTermination(3, TimeUnit.MINUTES);
    return told;
  }

  private void once(int number, Told told) {
    long start = System.nanoTime();
    int status;
    try {
      status = call.status(number);
    } catch (IOException e) {
      status = 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    told.add(status, (System.nanoTime() - start) / 1e6);
  }

  /** What became of the calls; a status of 0 where there was no answer. Thread-safe. */
  static final class Told {

    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<Double> millis = new ArrayList<>();

    synchronized void add(int status, double took) {
      statuses.merge(status, 1, Integer::sum);
      millis.add(took);
    }

    synchronized double percentile(double part) {
      List<Double> sorted = new ArrayList<>(millis);
      Collections.sort(sorted);
      return sorted.isEmpty()
          ? 0
          : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()));
    }

    synchronized int of(int status) {
      return statuses.getOrDefault(status, 0);
    }

    /** Calls that were neither done nor told to come again later. */
    synchronized int lost() {
      return statuses.entrySet().stream()
          .filter(each -> each.getKey() / 100 != 2 && each.getKey() != 429)
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    synchronized int faults() {
      return statuses.entrySet().stream()
          .filter(each -> each.getKey() >= 500)
          .mapToInt(Map.Entry::getValue)
          .sum();
    }

    @Override
    public synchronized String toString() {
      return String.format(
          Locale.ROOT,
          "%d calls %s, p50 %.0f ms, p95 %.0f ms, longest %.0f ms",
          millis.size(),
          statuses,
          percentile(0.5),
          percentile(0.95),
          percentile(1));
    }
  }
}
