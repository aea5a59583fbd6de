package org.itaworkbook.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.itaworkbook.cli.Commands;
import org.itaworkbook.cli.command.CommandContext;

/**
 * Runs {@code ita overview} in a process of its own, and prints the processor time that it took and
 * the most memory that the process held, in megabytes.
 */
final class OverviewOnce {

  private OverviewOnce() {}

  public static void main(String[] arguments) throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    PrintStream nowhere =
        new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    int code =
        Commands.run(
            List.of(arguments),
            new CommandContext(
                Path.of("workbook-templates").toAbsolutePath(),
                Path.of("").toAbsolutePath(),
                Map.of(),
                Clock.systemUTC(),
                nowhere,
                System.err,
                (engine, options, out) -> {},
                (URI page) -> {}));
    if (code != 0) {
      throw new IOException("ita overview ended with " + code);
    }
    long spent = TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime());
    System.out.println(spent + " " + megabytes());
  }

  private static long megabytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return 0;
  }
}
