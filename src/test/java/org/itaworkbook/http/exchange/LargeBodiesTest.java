package org.itaworkbook.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeBodiesTest {

  @TempDir private Path folder;

  private List<Path> there() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void a_long_body_lies_on_disk_for_this_user_only_and_goes_when_it_is_closed() throws IOException {
    MemoryBudget memory = new MemoryBudget(100 << 20, 100 << 20);
    Body body = new Body(memory.of("192.0.2.1"), 40 << 20, new LargeBodies(folder).of("192.0.2.1"));
    ByteBuffer all = ByteBuffer.allocate(Body.MOST_IN_MEMORY + 5_000);
    for (int i = 0; all.hasRemaining(); i++) {
      all.put((byte) (i * 31));
    }
    all.flip();
    for (int at = 0; at < all.limit(); at += 1 << 20) {
      assertThat(body.append(all.slice(at, Math.min(1 << 20, all.limit() - at)))).isTrue();
      assertThat(there()).hasSize(at + (1 << 20) > Body.MOST_IN_MEMORY ? 1 : 0);
    }
    assertThat(body.complete()).isTrue();
    assertThat(memory.left()).as("it takes no memory").isEqualTo(100 << 20);
    LargeBodies.Place place = Objects.requireNonNull(body.onDisk());
    assertThat(Files.readAllBytes(place.body())).isEqualTo(all.array());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.folder())))
        .isEqualTo("rwx------");
    assertThat(body.workSeconds()).isBetween(0.9, 1.1);
    body.close();
    body.close();
    assertThat(there()).isEmpty();
    assertThat(body.append(ByteBuffer.wrap(new byte[1]))).isFalse();
  }

  @Test
  void a_short_one_stays_in_memory_and_a_closed_one_comes_back_nowhere() throws IOException {
    MemoryBudget memory = new MemoryBudget(100 << 20, 100 << 20);
    Body body = new Body(memory.of("192.0.2.1"), 40 << 20, new LargeBodies(folder).of("192.0.2.1"));
    assertThat(body.append(ByteBuffer.allocate(Body.MOST_IN_MEMORY))).isTrue();
    assertThat(body.complete()).isTrue();
    assertThat(body.onDisk()).isNull();
    body.close();
    assertThat(body.append(ByteBuffer.allocate(Body.MOST_IN_MEMORY + 1))).isFalse();
    assertThat(there()).isEmpty();
  }

  @Test
  void what_a_server_left_that_is_no_more_is_taken_away() throws IOException {
    long own = ProcessHandle.current().pid();
    Path gone = Files.createDirectory(folder.resolve("ita-upload-999999999999-1"));
    Files.writeString(gone.resolve("body"), "x");
    Path before = Files.createDirectory(folder.resolve("ita-upload-" + own + "-1"));
    Files.setLastModifiedTime(before, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Path now = Files.createDirectory(folder.resolve("ita-upload-" + own + "-2"));
    Path other = Files.createDirectory(folder.resolve("ita-work-1"));
    Path odd = Files.createDirectory(folder.resolve("ita-upload-x"));
    new LargeBodies(folder);
    assertThat(there()).containsExactlyInAnyOrder(now, other, odd);
  }
}
