package org.itaworkbook.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.itaworkbook.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long the sender rests between its rounds. */
@Timeout(60)
class BackgroundSenderTest {

  private static final Text NO = new Text("ไม่รับ", "refused");
  private static final String LOOK = BackgroundSender.LOOK + " wakeable";

  @Test
  void a_server_that_takes_no_mail_is_left_alone_for_longer_and_longer() throws Exception {
    assertThat(rests(refused(), refused(), refused(), refused(), refused()))
        .containsExactly("PT1M", "PT5M", "PT15M", "PT1H", "PT1H");
  }

  @Test
  void only_mail_that_was_taken_makes_it_bold_again() throws Exception {
    assertThat(rests(refused(), refused(), nothingDue(), refused(), sent(3), refused(), sent(1)))
        .containsExactly("PT1M", "PT5M", LOOK, "PT15M", LOOK, "PT1M", LOOK);
  }

  @Test
  void mail_that_was_taken_before_the_server_stopped_counts() throws Exception {
    assertThat(rests(refused(), refused(), () -> new SendingRound(5, NO))).endsWith("PT5M", "PT1M");
  }

  @Test
  void nothing_ends_the_post_but_its_being_closed() throws Exception {
    assertThat(
            rests(
                () -> {
                  throw new OutOfMemoryError("as a test has it");
                },
                () -> {
                  throw new IllegalStateException("no database");
                },
                sent(1)))
        .containsExactly(LOOK, LOOK, LOOK);
  }

  @Test
  void a_person_who_will_not_wait_wakes_it() throws Exception {
    BlockingQueue<Long> rounds = new LinkedBlockingQueue<>();
    BackgroundSender office =
        new BackgroundSender(
            () -> {
              rounds.add(System.nanoTime());
              return new SendingRound(0, NO);
            },
            () -> {},
            null);
    office.start();
    rounds.take();
    office.hurry();
    assertThat(rounds.poll(30, TimeUnit.SECONDS)).isNotNull();
    office.close();
  }

  @Test
  void a_person_who_asks_again_does_not_lengthen_the_pause() throws Exception {
    List<Duration> rests = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    CompletableFuture<BackgroundSender> post = new CompletableFuture<>();
    BackgroundSender office =
        new BackgroundSender(
            () -> new SendingRound(0, NO),
            closed::countDown,
            (longest, wakeable) -> {
              rests.add(longest);
              if (rests.size() <= 3) {
                post.join().hurry();
              } else if (rests.size() == 5) {
                done.countDown();
                closed.await();
              }
            });
    post.complete(office);
    office.start();
    done.await();
    office.close();
    assertThat(rests)
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5));
  }

  /** What follows each round. */
  @SafeVarargs
  private static List<String> rests(Supplier<SendingRound>... rounds) throws InterruptedException {
    Queue<Supplier<SendingRound>> left = new ArrayDeque<>(List.of(rounds));
    List<String> rests = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    BackgroundSender office =
        new BackgroundSender(
            () -> left.remove().get(),
            closed::countDown,
            (longest, wakeable) -> {
              rests.add(longest + (wakeable ? " wakeable" : ""));
              if (left.isEmpty()) {
                done.countDown();
                closed.await();
              }
            });
    office.start();
    done.await();
    office.close();
    return rests;
  }

  private static Supplier<SendingRound> refused() {
    return () -> new SendingRound(0, NO);
  }

  private static Supplier<SendingRound> nothingDue() {
    return sent(0);
  }

  private static Supplier<SendingRound> sent(int count) {
    return () -> new SendingRound(count, null);
  }
}
