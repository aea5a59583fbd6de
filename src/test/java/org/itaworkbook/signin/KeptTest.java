package org.itaworkbook.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.itaworkbook.mail.MovingClock;
import org.junit.jupiter.api.Test;

/** What is kept of the provider is asked for anew, however crowded it was when it became old. */
class KeptTest {

  private static final Duration FRESH = Duration.ofMinutes(15);

  private final MovingClock clock = new MovingClock();
  private final Patience patience = new Patience();
  private final AtomicInteger asked = new AtomicInteger();
  private final Kept<Integer> kept =
      new Kept<>(asked::incrementAndGet, patience, clock, FRESH, Duration.ofDays(1));

  /** What is told while all places to wait for the provider are taken. */
  private <T> T crowded(Patience.Asking<T> telling) throws ProviderAwayException {
    return crowded(Patience.MOST_WAITING, telling);
  }

  private <T> T crowded(int places, Patience.Asking<T> telling) throws ProviderAwayException {
    return patience.patiently(places == 1 ? telling : () -> crowded(places - 1, telling));
  }

  @Test
  void an_old_answer_is_replaced_once_there_is_a_place_to_ask() throws Exception {
    assertThat(kept.get()).isEqualTo(1);
    clock.move(FRESH);
    assertThat(crowded(kept::get)).isEqualTo(1);
    assertThat(kept.get()).isEqualTo(2);
    assertThat(kept.get()).isEqualTo(2);
    clock.move(FRESH);
    assertThat(kept.get()).isEqualTo(3);
  }

  @Test
  void one_that_was_demanded_in_vain_is_asked_for_by_whoever_needs_it() throws Exception {
    assertThat(kept.get()).isEqualTo(1);
    assertThatExceptionOfType(ProviderAwayException.class)
        .isThrownBy(() -> crowded(kept::anew))
        .withMessageContaining("too many");
    clock.move(FRESH);
    assertThat(kept.get()).isEqualTo(2);
  }
}
