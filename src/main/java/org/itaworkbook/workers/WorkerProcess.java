package org.itaworkbook.workers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.workers.Answer.Ready;

/**
 * One process of work, with a heap and a folder for temporary files of its own. Used by one thread
 * at a time; {@link #kill} by any.
 */
final class WorkerProcess {

  /** How the Java machine ends with {@code ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  /**
   * Of warming; half of what a piece takes at first is gone after the first, and most after all.
   */
  private static final int ROUNDS = 10;

  private final Process process;
  private final Path temporary;
  private final Frameworks frameworks;
  private final OutputStream work;
  private final InputStream answers;
  private boolean ready;
  private int pieces;

  private WorkerProcess(Process process, Path temporary, WorkStart start) throws IOException {
    this.process = process;
    this.temporary = temporary;
    this.frameworks = new Frameworks(start.frameworks());
    this.work = new BufferedOutputStream(process.getOutputStream());
    this.answers = new BufferedInputStream(process.getInputStream());
    Frames.write(work, start, null);
  }

  /** Starts a process; it makes itself ready meanwhile. */
  static WorkerProcess start(WorkerCommand command, WorkStart start) throws IOException {
    Path temporary = Files.createTempDirectory("ita-work-");
    Process process;
    try {
      process = command.start(temporary);
    } catch (IOException e) {
      delete(temporary);
      throw e;
    }
    try {
      return new WorkerProcess(process, temporary, start);
    } catch (IOException e) {
      process.destroyForcibly();
      delete(temporary);
      throw e;
    }
  }

  /**
   * Does a piece of work.
   *
   * @throws IOException where the process ends before it is done
   */
  Answer answer(Work<?> piece) throws IOException {
    if (!ready) {
      ready = Frames.read(answers, frameworks) instanceof Ready;
    }
    pieces++;
    Frames.write(work, piece, frameworks);
    return (Answer) Frames.read(answers, frameworks);
  }

  /**
   * Does work that nobody waits for, over and over, until the machine has translated what it takes.
   *
   * @throws IOException where the process ends before it is done
   */
  void warm(List<Work<?>> usual) throws IOException {
    if (!ready) {
      ready = Frames.read(answers, frameworks) instanceof Ready;
    }
    for (int i = 0; i < ROUNDS; i++) {
      for (Work<?> each : usual) {
        Frames.write(work, each, frameworks);
        Frames.read(answers, frameworks);
      }
    }
  }

  /** How many pieces it was given. */
  int pieces() {
    return pieces;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Whether it ended, or is about to, for want of memory. */
  boolean ranOutOfMemory() {
    return process.onExit().join().exitValue() == OUT_OF_MEMORY;
  }

  /** Ends it at once; whoever waits for its answer gets an {@link IOException}. */
  void kill() {
    process.destroyForcibly();
  }

  /** Ends it and takes away what it left on disk. */
  void retire() {
    kill();
    process.onExit().thenRun(() -> delete(temporary));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
