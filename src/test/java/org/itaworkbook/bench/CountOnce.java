package org.itaworkbook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.engine.Scoring;
import org.itaworkbook.engine.ScoringOptions;
import org.itaworkbook.responses.counting.Counted;
import org.itaworkbook.responses.tables.ResponseFile;
import org.itaworkbook.responses.tables.ResponseLimits;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;

/**
 * Counts one file in a process of its own, and prints the processor time that it took; with {@code
 * memory} behind the file the most that was held on the way, for which it collects garbage again
 * and again.
 */
final class CountOnce {

  private static final int ROWS_BETWEEN = 1 << 15;

  private CountOnce() {}

  public static void main(String[] arguments) throws IOException {
    Scoring scoring =
        new Engine(
                YearFolders.load(List.of(Path.of("workbook-templates"))),
                UploadLimits.DEFAULT,
                Clock.systemUTC())
            .scoring();
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Path file = Path.of(arguments[0]);
    boolean memory = arguments.length > 1;
    long[] most = new long[1];
    long before = system.getProcessCpuTime();
    Counted counted =
        scoring.count(
            List.of(
                new ResponseFile(file.getFileName().toString(), () -> Files.newByteChannel(file))),
            ScoringOptions.USUAL,
            ResponseLimits.OF_FILES,
            rows -> {
              if (memory && rows % ROWS_BETWEEN == 0) {
                most[0] = Math.max(most[0], held());
              }
            });
    long spent = TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime() - before);
    System.out.println(
        (memory ? Math.max(most[0], held()) : spent) + " " + counted.tally().counted() + " rows");
  }

  /** Bytes of the heap that are in use. */
  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
