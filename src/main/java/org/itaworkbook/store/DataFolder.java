package org.itaworkbook.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the database's file, for its owner only and held by one process at a time: the lock
 * goes with the process, however that ends. Beside the file stand its password and the lock, which
 * names the process while it is held, and still does after one that was killed.
 */
final class DataFolder implements AutoCloseable {

  /** How long another process may take to finish what it does there. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration AGAIN = Duration.ofMillis(50);
  private static final int PASSWORD_BYTES = 32;
  private static final int PASSWORD_LENGTH = 43;

  private final Path folder;
  private final FileChannel channel;
  private final boolean cutOff;
  private boolean unfinished;

  private DataFolder(Path folder, FileChannel channel) throws IOException {
    this.folder = folder;
    this.channel = channel;
    this.cutOff = channel.size() > 0;
    byte[] process = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
    channel.truncate(0).write(ByteBuffer.wrap(process), 0);
  }

  /**
   * Makes the folder where there is none, and waits for its lock.
   *
   * @throws DatabaseSettingException if others may enter the folder, or if it is another user's, as
   *     only root can find it: what root writes there its owner could not open any more
   * @throws DatabaseHeldException if another process keeps the lock
   */
  static DataFolder hold(Path folder) throws IOException {
    OwnerOnly.makeFolder(folder);
    if (OwnerOnly.isOpen(folder)) {
      throw new DatabaseSettingException("open", folder, OwnerOnly.command("700", folder));
    }
    if (OwnerOnly.isAnothers(folder)) {
      throw new DatabaseSettingException("anothers", folder, Files.getOwner(folder).getName());
    }
    Path file = folder.resolve(DatabaseLocation.FILE + ".lock");
    OwnerOnly.makeFile(file);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (!isLocked(channel)) {
        throw new DatabaseHeldException(folder, holder(file));
      }
      return new DataFolder(folder, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Where locks keep readers out too, as on Windows, the process is not known. */
  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return true;
        }
      } catch (OverlappingFileLockException e) {
        // Held elsewhere in this process, which is to be waited for as any other is.
      }
      if (System.nanoTime() - end > 0) {
        return false;
      }
      LockSupport.parkNanos(AGAIN.toNanos());
    }
  }

  /** Whoever holds it next is to see to what this process could not. */
  void leaveUnfinished() {
    unfinished = true;
  }

  /** Whether whoever held it before was killed, or left something to be done. */
  boolean cutOff() {
    return cutOff;
  }

  Path path() {
    return folder;
  }

  Path database() {
    return folder.resolve(DatabaseLocation.FILE + ".mv.db");
  }

  /** Lies beside a file that was unpacked of a copy, until somebody has seen to that. */
  Path restoredFile() {
    return folder.resolve(DatabaseLocation.FILE + ".restored");
  }

  Path passwordFile() {
    return folder.resolve(DatabaseLocation.FILE + ".password");
  }

  /** The database's password; null where there is none yet. */
  @Nullable String password() throws IOException {
    Path file = passwordFile();
    if (Files.notExists(file)) {
      return null;
    }
    OwnerOnly.tighten(file);
    String password = Files.readString(file).strip();
    return password.length() == PASSWORD_LENGTH ? password : null;
  }

  /** Chooses a password, and writes it down before the database gets it. */
  String makePassword() throws IOException {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Path beside = folder.resolve(DatabaseLocation.FILE + ".password.new");
    OwnerOnly.makeFile(beside);
    try (FileChannel written =
        FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      written.write(ByteBuffer.wrap(password.getBytes(StandardCharsets.UTF_8)));
      written.force(true);
    }
    Files.move(beside, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    return password;
  }

  /** Takes the rights of others to the database's files away; H2 makes them as the umask has it. */
  void tighten() throws IOException {
    for (Path each : List.of(database(), passwordFile())) {
      if (Files.exists(each)) {
        OwnerOnly.tighten(each);
      }
    }
  }

  /** Says whether anything was cut off, and lets others in. */
  @Override
  public void close() throws IOException {
    try (channel) {
      if (!unfinished) {
        channel.truncate(0);
      }
    }
  }
}
