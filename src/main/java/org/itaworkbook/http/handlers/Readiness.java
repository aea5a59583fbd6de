package org.itaworkbook.http.handlers;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a proxy should send callers here. What must answer for that is asked once a second at
 * most, however often somebody wants to know, and one question waits for another. Thread-safe.
 */
public final class Readiness {

  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final BooleanSupplier database;
  private volatile boolean stopping;
  private boolean told = true;
  private long asked;
  private @Nullable CompletableFuture<Boolean> answer;

  /**
   * @param database whether it takes a connection; may take long to say so
   */
  public Readiness(BooleanSupplier database) {
    this.database = database;
  }

  /** From now on it is not ready. */
  public void stop() {
    stopping = true;
  }

  /** Whether it was told that the server stops. */
  public boolean isStopping() {
    return stopping;
  }

  /** Whether callers can be served; waits a second at most. */
  public boolean isReady() {
    return !stopping && reaches(answer());
  }

  private synchronized CompletableFuture<Boolean> answer() {
    CompletableFuture<Boolean> last = answer;
    boolean fresh =
        last != null && (!last.isDone() || NanoTime.secondsSince(asked) < PATIENCE.toSeconds());
    if (last != null && fresh) {
      return last;
    }
    asked = NanoTime.now();
    CompletableFuture<Boolean> next = new CompletableFuture<>();
    Thread question = new Thread(() -> ask(next), "readiness");
    question.setDaemon(true);
    question.start();
    answer = next;
    return next;
  }

  private void ask(CompletableFuture<Boolean> next) {
    try {
      next.complete(database.getAsBoolean());
    } catch (RuntimeException away) {
      next.completeExceptionally(away);
    }
  }

  private boolean reaches(CompletableFuture<Boolean> asking) {
    boolean reached = false;
    try {
      reached = asking.get(patience(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException away) {
      // Told below, once.
    }
    tell(reached);
    return reached;
  }

  /** Who asks while a question hangs is not kept as long as who asked first. */
  private synchronized long patience() {
    return Math.max(0, PATIENCE.toMillis() - NanoTime.millisSince(asked));
  }

  private synchronized void tell(boolean reached) {
    if (told != reached) {
      told = reached;
      LOG.warn("The outbox's database {}", reached ? "answers again" : "does not answer");
    }
  }
}
