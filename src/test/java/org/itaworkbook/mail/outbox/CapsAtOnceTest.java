package org.itaworkbook.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.itaworkbook.Slow;
import org.itaworkbook.mail.TestMessages;
import org.itaworkbook.people.Act;
import org.itaworkbook.people.Actor;
import org.itaworkbook.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is counted before letters are put in is counted right when two put in at one instant: both
 * have all their letters in their transactions before either counts, and neither ends before the
 * other has counted, unless it must wait.
 */
@Slow(Slow.Why.POSTGRESQL)
@Timeout(60)
class CapsAtOnceTest {

  /** So long one waits for the other, which may be waiting for it. */
  private static final long PATIENCE_MILLIS = 400;

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

  /** Whether all letters of the sender whose thread it is are in his transaction. */
  private static final ThreadLocal<Boolean> ALL_ARE_IN = ThreadLocal.withInitial(() -> false);

  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final CyclicBarrier both = new CyclicBarrier(2);
  @TempDir private Path folder;

  /** The outbox asks for the time at each of its steps. */
  private final Clock step =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
          if (ALL_ARE_IN.get()) {
            meet();
          }
          return NOW;
        }
      };

  @AfterEach
  void stop() {
    senders.shutdownNow();
  }

  private void meet() {
    try {
      both.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | BrokenBarrierException alone) {
      // The other waits for this one, or is done.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How many letters each of two senders got in; -1 for the one who was refused. */
  private List<Integer> atOnce(Outbox outbox, int mostADay, int letters, Actor... by)
      throws Exception {
    List<Future<Integer>> sending = new ArrayList<>();
    for (int i = 0; i < by.length; i++) {
      int sender = i;
      sending.add(senders.submit(sending(outbox, mostADay, letters, sender, by[sender])));
    }
    List<Integer> put = new ArrayList<>();
    for (Future<Integer> each : sending) {
      try {
        put.add(each.get());
      } catch (ExecutionException e) {
        assertThat(e.getCause()).isInstanceOfAny(DailyCapException.class, PersonCapException.class);
        put.add(-1);
      }
    }
    put.sort(null);
    return put;
  }

  private Callable<Integer> sending(
      Outbox outbox, int mostADay, int letters, int sender, Actor by) {
    Iterator<OutboxEntry> entries =
        IntStream.range(0, letters)
            .mapToObj(i -> TestMessages.to("s" + sender + "." + i + "@example.go.th"))
            .iterator();
    Iterator<OutboxEntry> telling =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            ALL_ARE_IN.set(!entries.hasNext());
            return entries.hasNext();
          }

          @Override
          public OutboxEntry next() {
            return entries.next();
          }
        };
    return () -> outbox.put(telling, mostADay, by, Act.of(Act.Kind.SEND, "QUEUED")).size();
  }

  private static Actor person(String id) {
    return new Actor("COOKIE", id, "", "10.1.2.3");
  }

  @ParameterizedTest
  @EnumSource
  void one_person_sends_no_more_by_sending_twice_at_once(TestDatabase database) throws Exception {
    try (Outbox outbox = Outbox.open(database.make(folder), step)) {
      assertThat(atOnce(outbox, 0, 201, person("s-1"), person("s-1"))).containsExactly(-1, 201);
      assertThat(outbox.list()).hasSize(201);
    }
  }

  @ParameterizedTest
  @EnumSource
  void all_together_send_no_more_in_a_day_by_sending_at_once(TestDatabase database)
      throws Exception {
    try (Outbox outbox = Outbox.open(database.make(folder), step)) {
      assertThat(atOnce(outbox, 10, 6, person("s-1"), person("s-2"))).containsExactly(-1, 6);
      assertThat(outbox.list()).hasSize(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_not_too_much_is_sent_by_both(TestDatabase database) throws Exception {
    try (Outbox outbox = Outbox.open(database.make(folder), step)) {
      assertThat(atOnce(outbox, 12, 6, person("s-1"), person("s-1"))).containsExactly(6, 6);
      assertThat(outbox.list()).hasSize(12);
    }
  }
}
