package org.itaworkbook.workers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workers.Answer.Done;
import org.itaworkbook.workers.Answer.Failed;
import org.itaworkbook.workers.Answer.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few processes of work, started before they are needed. One is ended when a piece of work takes
 * more time or memory than it may, and after any fault; another one takes its place. So it is when
 * nobody waits for the piece any more. One that has done so many pieces goes on until another is
 * ready and warm: a process that was started just now takes seconds for what a warm one does in
 * hundredths, and those who wait meanwhile would be turned away. A piece whose process ends for no
 * reason of its own is done again, once, by a process of its own: whatever ended the one may have
 * ended those beside it.
 */
public final class WorkerProcesses implements Workers {

  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcesses.class);

  /** A piece that takes less is done sooner than another process is started. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final LongAdder ended = new LongAdder();
  private final Engine engine;
  private final WorkBudget budget;
  private final WorkerCommand command;
  private final WorkStart start;
  private final Semaphore places;
  private final ExecutorService starter = Executors.newSingleThreadExecutor(daemon("work-start"));
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(daemon("work-watch"));

  /** The one that worked last stands first: it is warm. */
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();

  private final Set<WorkerProcess> all = new HashSet<>();

  /** Those that are to be followed by another. */
  private final Set<WorkerProcess> leaving = new HashSet<>();

  /** One that makes itself warm. */
  private @Nullable WorkerProcess coming;

  private boolean closed;

  /**
   * Returns at once; the processes make themselves ready meanwhile.
   *
   * @param main the class whose method {@code main} runs a {@link WorkLoop} on its standard streams
   */
  public WorkerProcesses(Engine engine, WorkBudget budget, Class<?> main) {
    this.engine = engine;
    this.budget = budget;
    this.command = new WorkerCommand(main.getName(), budget.heapMegabytes());
    this.start = WorkStart.of(engine);
    this.places = new Semaphore(budget.processes());
    for (int i = 0; i < budget.processes(); i++) {
      startAhead();
    }
  }

  private static ThreadFactory daemon(String name) {
    return work -> {
      Thread thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public <T> T call(Work<T> work, BooleanSupplier abandoned) {
    Answer answer = answer(work, abandoned);
    if (answer instanceof Refused refused) {
      throw RefusedException.of(refused.refusal(), refused.text());
    }
    if (answer instanceof Failed failed) {
      throw new WorkFailedException(failed.kind(), failed.where());
    }
    @SuppressWarnings("unchecked") // Work<T> makes a T, in whatever process.
    T result = (T) ((Done) answer).result();
    return result;
  }

  @Override
  public long lost() {
    return ended.sum();
  }

  private Answer answer(Work<?> work, BooleanSupplier abandoned) {
    places.acquireUninterruptibly();
    try {
      return attempt(work, abandoned, take());
    } catch (IOException lost) {
      LOG.warn("A process of work has ended: {}", lost.getClass().getName());
      return again(work, abandoned);
    } finally {
      places.release();
    }
  }

  private Answer again(Work<?> work, BooleanSupplier abandoned) {
    try {
      return attempt(work, abandoned, started());
    } catch (IOException lost) {
      return new Failed(lost.getClass().getName(), lost.getStackTrace());
    }
  }

  /**
   * @throws IOException where the process ends for no reason of the work's
   * @throws WorkAbandonedException where nobody waits for it any more
   */
  private Answer attempt(Work<?> work, BooleanSupplier abandoned, WorkerProcess worker)
      throws IOException {
    AtomicBoolean late = new AtomicBoolean();
    AtomicBoolean vain = new AtomicBoolean();
    Future<?> deadline = killing(worker, late, () -> true, budget.time());
    Future<?> presence = killing(worker, vain, abandoned, LOOK);
    try {
      Answer answer = worker.answer(work);
      deadline.cancel(false);
      presence.cancel(false);
      if (answer instanceof Failed || late.get() || vain.get()) {
        retire(worker);
      } else {
        giveBack(worker);
      }
      return answer;
    } catch (IOException lost) {
      deadline.cancel(false);
      presence.cancel(false);
      ended.increment();
      boolean ranOutOfMemory = worker.ranOutOfMemory();
      retire(worker);
      if (vain.get()) {
        throw new WorkAbandonedException();
      }
      if (late.get()) {
        return refused(Refusal.TAKES_TOO_LONG, budget.time().toSeconds());
      }
      if (ranOutOfMemory) {
        return refused(Refusal.TAKES_TOO_MUCH_MEMORY, budget.heapMegabytes());
      }
      throw lost;
    }
  }

  /**
   * Ends the process when there is reason to, which is looked for again and again.
   *
   * @param killed is told that it was
   */
  private Future<?> killing(
      WorkerProcess worker, AtomicBoolean killed, BooleanSupplier reason, Duration every) {
    return watch.scheduleWithFixedDelay(
        () -> {
          if (!killed.get() && reason.getAsBoolean()) {
            killed.set(true);
            worker.kill();
          }
        },
        every.toMillis(),
        every.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private static Refused refused(Refusal refusal, Object argument) {
    LOG.warn("A piece of work was given up: {}", refusal);
    RefusedException exception = new RefusedException(refusal, argument);
    return new Refused(exception.refusal(), exception.text());
  }

  private synchronized WorkerProcess take() throws IOException {
    replaceTheDead();
    WorkerProcess known = idle.pollFirst();
    return known == null ? started() : known;
  }

  /** Those that were ended while they waited; one at work is missed by whoever waits for it. */
  private void replaceTheDead() {
    for (WorkerProcess each : List.copyOf(idle)) {
      if (!each.isAlive()) {
        idle.remove(each);
        retire(each);
      }
    }
  }

  private synchronized WorkerProcess started() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    WorkerProcess worker = WorkerProcess.start(command, start);
    all.add(worker);
    return worker;
  }

  /** Of a piece that was done again there may be one too many. */
  private synchronized void giveBack(WorkerProcess worker) {
    replaceTheDead();
    if (!all.contains(worker) || all.size() > budget.processes()) {
      all.remove(worker);
      worker.retire();
      return;
    }
    idle.addFirst(worker);
    if (worker.pieces() >= budget.pieces() && leaving.add(worker) && !closed) {
      starter.execute(() -> succeed(worker));
    }
  }

  /** Puts a warm process in the place of another, which ends once it is at leisure. */
  private void succeed(WorkerProcess worker) {
    try {
      WorkerProcess next = begun();
      warm(next);
      follow(worker, next);
    } catch (IOException | UncheckedIOException | RefusedException e) {
      LOG.error("No process of work could be warmed: {}", e.getClass().getName());
      retire(worker);
    }
  }

  private synchronized WorkerProcess begun() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    WorkerProcess next = WorkerProcess.start(command, start);
    coming = next;
    return next;
  }

  private void warm(WorkerProcess next) throws IOException {
    Future<?> deadline = killing(next, new AtomicBoolean(), () -> true, budget.time());
    try {
      next.warm(usual());
    } catch (IOException | UncheckedIOException | RefusedException e) {
      next.retire();
      throw e;
    } finally {
      deadline.cancel(false);
    }
  }

  /** The workbooks of the years, to be annotated. */
  private List<Work<?>> usual() {
    List<Work<?>> usual = new ArrayList<>();
    for (Framework each : engine.years().frameworks().years()) {
      FiscalYear year = each.fiscalYear();
      for (String name : engine.years().workbooks(year)) {
        usual.add(
            new Work.Annotate(engine.years().workbook(year, name), AssessmentOptions.DEFAULT));
      }
    }
    return usual;
  }

  private synchronized void follow(WorkerProcess worker, WorkerProcess next) {
    coming = null;
    leaving.remove(worker);
    all.remove(worker);
    if (idle.remove(worker)) {
      worker.retire();
    }
    if (closed || all.size() >= budget.processes()) {
      next.retire();
    } else {
      all.add(next);
      idle.addFirst(next);
    }
  }

  private synchronized void retire(WorkerProcess worker) {
    all.remove(worker);
    leaving.remove(worker);
    worker.retire();
    startAhead();
  }

  private synchronized void startAhead() {
    if (!closed) {
      starter.execute(this::keepOneMore);
    }
  }

  private synchronized void keepOneMore() {
    if (closed || all.size() >= budget.processes()) {
      return;
    }
    try {
      idle.addLast(started());
    } catch (IOException e) {
      LOG.error("No process of work could be started: {}", e.getMessage());
    }
  }

  /** The processes that there are now, by the system's numbers. */
  synchronized Set<Long> pids() {
    Set<Long> pids = new HashSet<>();
    all.forEach(each -> pids.add(each.pid()));
    return pids;
  }

  @Override
  public synchronized void close() {
    closed = true;
    starter.shutdownNow();
    watch.shutdownNow();
    all.forEach(WorkerProcess::retire);
    if (coming != null) {
      coming.kill();
    }
    all.clear();
    idle.clear();
  }
}
