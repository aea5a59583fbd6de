package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names under which files stand beside their places, and those that a killed process left: a
 * name tells the process and when it started, since numbers of processes are used again.
 */
final class Leftovers {

  private static final Pattern NAME = Pattern.compile("\\.ita-(\\d{1,18})-(\\d{1,18})-\\d+\\.part");

  /** How far apart two processes may see the start of one; a clock that is set moves it. */
  private static final Duration SAME = Duration.ofSeconds(10);

  private static final AtomicLong NEXT = new AtomicLong();
  private static final Set<Path> SWEPT = ConcurrentHashMap.newKeySet();

  private Leftovers() {}

  static String nextName() {
    ProcessHandle own = ProcessHandle.current();
    return ".ita-" + own.pid() + "-" + started(own) + "-" + NEXT.incrementAndGet() + ".part";
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /** Deletes what killed processes left in a folder, once for each folder. */
  static void sweep(Path folder) {
    if (!SWEPT.add(folder)) {
      return;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ".ita-*.part")) {
      for (Path each : found) {
        if (isLeft(each.getFileName().toString())) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException e) {
      // Whether the folder can be written to is told when that is done.
    }
  }

  static boolean isLeft(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return false;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(matcher.group(1)));
    long started = Long.parseLong(matcher.group(2));
    return process.isEmpty() || Math.abs(started(process.get()) - started) > SAME.toMillis();
  }
}
