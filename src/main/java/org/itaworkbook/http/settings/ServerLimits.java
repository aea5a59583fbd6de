package org.itaworkbook.http.settings;

import java.time.Duration;
import org.itaworkbook.workbook.intake.UploadLimits;

/**
 * How much of everything one server gives to its callers.
 *
 * @param uploadBytes the longest body, which the engine's own {@link UploadLimits} say; a longer
 *     one is answered with 413
 * @param memory bytes that all bodies and all answers that wait to be sent may hold together, at
 *     least twice {@code uploadBytes}; who finds no room is answered with 503
 * @param concurrency how many workbooks are worked on at once
 * @param queue how many complete requests may wait for that; one more is answered with 503
 * @param queueTimeout how long they may wait, then 503
 * @param headerTimeout from the start of a connection, or from the last answer on it, to the end of
 *     the next request's headers; then the connection is closed
 * @param minimumRate bytes a second at which a body must arrive and an answer be taken
 * @param stallTimeout the time over which both rates are measured, again and again; a slower body
 *     is answered with 408, a slower reader cut off
 * @param gracefulStop how long requests under way may take to finish when the server stops
 */
public record ServerLimits(
    long uploadBytes,
    long memory,
    int concurrency,
    int queue,
    Duration queueTimeout,
    Duration headerTimeout,
    long minimumRate,
    Duration stallTimeout,
    Duration gracefulStop) {

  /** The heap that a workbook at the cap of cells may take while it is worked on. */
  private static final long HEAP_OF_WORK = 150L << 20;

  public ServerLimits {
    positive("uploadBytes", uploadBytes);
    positive("concurrency", concurrency);
    positive("queue", queue);
    positive("minimumRate", minimumRate);
    positive("queueTimeout", queueTimeout.toMillis());
    positive("headerTimeout", headerTimeout.toMillis());
    positive("stallTimeout", stallTimeout.toMillis());
    if (uploadBytes > Integer.MAX_VALUE / 2 || memory < 2 * uploadBytes) {
      throw new IllegalArgumentException(
          "memory " + memory + " is less than twice uploadBytes " + uploadBytes);
    }
    if (gracefulStop.isNegative()) {
      throw new IllegalArgumentException("gracefulStop is negative: " + gracefulStop);
    }
  }

  /**
   * Limits that fit this machine: a quarter of the heap for all bodies and answers together, two
   * workbooks at once for each processor unless the rest of the heap holds fewer.
   */
  public static ServerLimits ofMachine() {
    Runtime runtime = Runtime.getRuntime();
    return of(runtime.maxMemory(), runtime.availableProcessors());
  }

  public static ServerLimits of(long heap, int processors) {
    long uploadBytes = UploadLimits.DEFAULT.uploadBytes();
    long works = Math.min(2L * processors, (heap - heap / 4) / HEAP_OF_WORK);
    return new ServerLimits(
        uploadBytes,
        Math.max(2 * uploadBytes, heap / 4),
        (int) Math.max(1, works),
        64,
        Duration.ofSeconds(20),
        Duration.ofSeconds(15),
        16 << 10,
        Duration.ofSeconds(10),
        Duration.ofSeconds(30));
  }

  /**
   * How much of {@code memory} the bodies and answers of one address may hold: half of it, or what
   * one upload takes while it grows and its answer waits.
   */
  public long memoryShare() {
    return Math.max(memory / 2, Math.min(memory, 3 * uploadBytes));
  }

  /** The same with another longest body, and with room for at least two of them. */
  public ServerLimits withUploadBytes(long bytes) {
    return new ServerLimits(
        bytes,
        Math.max(2 * bytes, memory),
        concurrency,
        queue,
        queueTimeout,
        headerTimeout,
        minimumRate,
        stallTimeout,
        gracefulStop);
  }

  /** The same with another number of workbooks at once, and of requests that wait for that. */
  public ServerLimits withWork(int works, int waiting, Duration patience) {
    return new ServerLimits(
        uploadBytes,
        memory,
        works,
        waiting,
        patience,
        headerTimeout,
        minimumRate,
        stallTimeout,
        gracefulStop);
  }

  /** The same with another patience for slow clients. */
  public ServerLimits withPatience(Duration headers, long bytesPerSecond, Duration stall) {
    return new ServerLimits(
        uploadBytes,
        memory,
        concurrency,
        queue,
        queueTimeout,
        headers,
        bytesPerSecond,
        stall,
        gracefulStop);
  }

  private static void positive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " is not above zero: " + value);
    }
  }
}
