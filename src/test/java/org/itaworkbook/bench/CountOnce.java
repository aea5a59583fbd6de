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

/** Counts one file in a process of its own, and prints the processor time that it took. */
final class CountOnce {

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
    long before = system.getProcessCpuTime();
    Counted counted =
        scoring.count(
            List.of(
                new ResponseFile(file.getFileName().toString(), () -> Files.newByteChannel(file))),
            ScoringOptions.USUAL,
            ResponseLimits.OF_FILES,
            rows -> {});
    long spent = TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime() - before);
    System.out.println(spent + " ms " + counted.tally().counted() + " rows");
  }
}
