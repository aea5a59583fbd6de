package org.itaworkbook.responses.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers that were met before, few and so many that no more are kept. */
class KeySetTest {

  private static int met(KeySet keys, int count) {
    SplittableRandom random = new SplittableRandom(1);
    int met = 0;
    for (int i = 0; i < count; i++) {
      met += keys.add(random.nextLong()) ? 1 : 0;
    }
    return met;
  }

  @Test
  void each_is_known_however_many_there_are() {
    for (int count : new int[] {1, 4_095, 4_096, 4_097, 100_000, 1_000_000}) {
      KeySet keys = new KeySet();
      assertThat(met(keys, count)).as("%d anew", count).isZero();
      assertThat(met(keys, count)).as("%d again", count).isEqualTo(count);
      assertThat(keys.isFull()).isFalse();
    }
  }

  @Test
  void a_full_set_still_knows_the_first_ones() {
    KeySet keys = new KeySet();
    assertThat(met(keys, KeySet.MOST + 1_000)).isLessThan(3);
    assertThat(keys.isFull()).isTrue();
    assertThat(met(keys, KeySet.MOST)).isBetween(KeySet.MOST - 3, KeySet.MOST);
  }
}
