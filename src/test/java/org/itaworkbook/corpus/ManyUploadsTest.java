package org.itaworkbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real server, with its real work, when everybody comes at once. */
@Timeout(180)
@Slow(Slow.Why.PROCESSES)
class ManyUploadsTest {

  private static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");
  private static final int AT_ONCE = 64;

  @TempDir Path folder;

  @Test
  void sixty_four_workbooks_at_once_are_all_answered_with_a_heap_of_512_megabytes()
      throws Exception {
    byte[] example = Files.readAllBytes(EXAMPLE);
    byte[] large = LargeWorkbook.bytes();
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    try (SmallServer server = SmallServer.start(folder)) {
      assertThat(server.status(example)).isEqualTo(200);
      assertThat(server.status(large)).isEqualTo(200);
      List<Callable<Integer>> uploads = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        byte[] upload = i % 8 == 0 ? large : example;
        uploads.add(() -> server.status(upload));
      }
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> each : callers.invokeAll(uploads)) {
        statuses.add(each.get());
      }
      assertThat(statuses).hasSize(AT_ONCE).contains(200).isSubsetOf(200, 429, 503);
      assertThat(server.status(example)).isEqualTo(200);
    } finally {
      callers.shutdownNow();
    }
  }
}
