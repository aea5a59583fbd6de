package org.itaworkbook.http;

import java.util.concurrent.LinkedBlockingQueue;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The threads of one of Jetty's servers. */
final class Threads {

  /** As long as Jetty's threads wait for work by themselves. */
  private static final int IDLE_MILLIS = 60_000;

  private Threads() {}

  /**
   * Not started. Jetty's own queue would have the whole management of the Java machine set up at
   * each start; this one has none.
   *
   * @param name what each thread's name begins with
   */
  static QueuedThreadPool of(String name, int most, int least) {
    QueuedThreadPool threads =
        new QueuedThreadPool(most, least, IDLE_MILLIS, new LinkedBlockingQueue<>());
    threads.setName(name);
    return threads;
  }
}
