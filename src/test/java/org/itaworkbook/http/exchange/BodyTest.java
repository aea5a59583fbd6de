package org.itaworkbook.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BodyTest {

  @Property(tries = 40)
  void bytes_come_out_as_they_went_in_and_room_comes_back(
      @ForAll @Size(max = 20) List<@Size(max = 90_000) byte[]> chunks) {
    MemoryBudget room = new MemoryBudget(10_000_000, 10_000_000);
    int total = chunks.stream().mapToInt(chunk -> chunk.length).sum();
    Body body = new Body(room.of("192.0.2.1"), total, null);
    ByteBuffer expected = ByteBuffer.allocate(total);
    for (byte[] chunk : chunks) {
      assertThat(body.append(ByteBuffer.wrap(chunk))).isTrue();
      expected.put(chunk);
    }
    assertThat(body.complete()).isTrue();
    assertThat(body.hand()).isEqualTo(expected.array());
    assertThat(room.left()).isEqualTo(10_000_000 - total);
    body.close();
    body.close();
    assertThat(room.left()).isEqualTo(10_000_000);
  }

  @Property(tries = 20)
  void a_body_never_takes_more_room_than_there_is(
      @ForAll @Size(max = 20) List<@Size(max = 90_000) byte[]> chunks) {
    MemoryBudget room = new MemoryBudget(150_000, 75_000);
    Body body = new Body(room.of("192.0.2.1"), 1_000_000, null);
    for (byte[] chunk : chunks) {
      body.append(ByteBuffer.wrap(chunk));
      assertThat(room.left()).isBetween(75_000L, 150_000L);
    }
    body.close();
    assertThat(body.append(ByteBuffer.wrap(new byte[1]))).isFalse();
    assertThat(room.left()).isEqualTo(150_000);
  }

  @Test
  void one_address_takes_its_share_of_the_room_and_another_finds_the_rest() {
    MemoryBudget budget = new MemoryBudget(100, 50);
    MemoryBudget.Room greedy = budget.of("192.0.2.1");
    assertThat(greedy.take(30)).isTrue();
    assertThat(greedy.take(21)).isFalse();
    assertThat(budget.of("192.0.2.1").take(20)).isTrue();
    assertThat(budget.of("192.0.2.2").take(50)).isTrue();
    assertThat(budget.of("192.0.2.3").take(1)).isFalse();
    greedy.give(50);
    assertThat(budget.left()).isEqualTo(50);
    assertThat(greedy.take(50)).isTrue();
  }
}
