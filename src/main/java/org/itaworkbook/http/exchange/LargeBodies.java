package org.itaworkbook.http.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bodies that are too large for memory, on disk: each in a folder of its own, which only this user
 * can read and which goes when its request does. What a server that was killed left is taken away
 * by the next. Thread-safe.
 */
public final class LargeBodies {

  private static final Logger LOG = LoggerFactory.getLogger(LargeBodies.class);

  /** Ends with the number of the server's process. */
  private static final String PREFIX = "ita-upload-";

  private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]{1,18})-.*");

  /** Bytes of disk that all bodies may take together. */
  private static final long ROOM = 4L << 30;

  /** A body lies there once as it came and once as its files. */
  private static final int TIMES = 2;

  private final MemoryBudget room = new MemoryBudget(ROOM, ROOM / 2);
  private final Path folder;

  /** In the folder for temporary files. */
  public LargeBodies() {
    this(Path.of(System.getProperty("java.io.tmpdir")));
  }

  LargeBodies(Path folder) {
    this.folder = folder;
    sweep();
  }

  /** Takes away what processes left that are no more. */
  private void sweep() {
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(LargeBodies::isLeft).forEach(LargeBodies::delete);
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Uploads that an earlier server left could not be looked for: {}", e.toString());
    }
  }

  /** Whether its process has ended, be it that another one has its number now. */
  private static boolean isLeft(Path each) {
    Matcher name = NAME.matcher(each.getFileName().toString());
    if (!name.matches()) {
      return false;
    }
    Optional<ProcessHandle> there = ProcessHandle.of(Long.parseLong(name.group(1)));
    if (there.isEmpty()) {
      return true;
    }
    Instant began = there.get().info().startInstant().orElse(Instant.MIN);
    try {
      return Files.getLastModifiedTime(each).toInstant().isBefore(began);
    } catch (IOException e) {
      return false;
    }
  }

  /** A place for one caller's body; takes none before something is written. */
  public Place of(String address) {
    return new Place(room.of(address));
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("An upload could not be taken away: {}", e.toString());
    }
  }

  /** One body on disk. Used by one thread at a time. */
  public final class Place implements AutoCloseable {

    private final MemoryBudget.Room room;
    private @Nullable Path own;
    private @Nullable FileChannel channel;
    private long taken;
    private boolean closed;

    private Place(MemoryBudget.Room room) {
      this.room = room;
    }

    /** Writes behind what is there; false where there is no room for it. */
    boolean write(ByteBuffer chunk) {
      long more = (long) TIMES * chunk.remaining();
      if (closed || !room.take(more)) {
        return false;
      }
      taken += more;
      try {
        FileChannel open = channel;
        if (open == null) {
          own = Files.createTempDirectory(folder, PREFIX + ProcessHandle.current().pid() + "-");
          open = FileChannel.open(body(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          channel = open;
        }
        while (chunk.hasRemaining()) {
          open.write(chunk);
        }
        return true;
      } catch (IOException e) {
        LOG.warn("A large upload could not be put on disk: {}", e.toString());
        return false;
      }
    }

    /** Says that all has been written; false where it is not on disk. */
    boolean complete() {
      try {
        if (channel != null) {
          channel.close();
        }
        return true;
      } catch (IOException e) {
        LOG.warn("A large upload could not be put on disk: {}", e.toString());
        return false;
      }
    }

    /** The folder, which is there once something was written. */
    Path folder() {
      if (own == null) {
        throw new IllegalStateException("nothing was written");
      }
      return own;
    }

    /** The body as it came. */
    Path body() {
      return folder().resolve("body");
    }

    /** How many bytes were written. */
    long size() {
      return taken / TIMES;
    }

    /** Takes all of it away; more than once is allowed. */
    @Override
    public void close() {
      closed = true;
      complete();
      if (own != null) {
        delete(own);
        own = null;
      }
      room.give(taken);
      taken = 0;
    }
  }
}
