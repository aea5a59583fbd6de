package org.itaworkbook.cli.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that stands whole and on the disk beside its place, under a name that shows it to nobody,
 * until it is put there in one step.
 */
final class StagedFile implements AutoCloseable {

  /** As many symbolic links in a row as Linux follows. */
  private static final int MOST_LINKS = 40;

  private final Path target;
  private final Path beside;

  /** What writes a file, piece by piece. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  private StagedFile(Path target, Path beside) {
    this.target = target;
    this.beside = beside;
  }

  /**
   * @param file its place; where a symbolic link stands, the place that this names
   */
  static StagedFile write(Path file, Content content) throws IOException {
    Path target = followed(file.toAbsolutePath());
    Leftovers.sweep(folder(target));
    KeptRights rights = KeptRights.of(target);
    Path beside = target.resolveSibling(Leftovers.nextName());
    StagedFile staged = new StagedFile(target, beside);
    try {
      try (FileChannel channel =
          FileChannel.open(
              beside,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              rights.whileWriting())) {
        content.to(Channels.newOutputStream(channel));
        channel.force(true);
      }
      rights.give(beside);
      return staged;
    } catch (IOException | RuntimeException | Error e) {
      staged.close();
      throw e;
    }
  }

  static StagedFile write(Path file, byte[] bytes) throws IOException {
    return write(file, out -> out.write(bytes));
  }

  private static Path followed(Path file) throws IOException {
    Path place = file;
    for (int links = 0; Files.isSymbolicLink(place) && links < MOST_LINKS; links++) {
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }

  private static Path folder(Path target) throws NoSuchFileException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new NoSuchFileException(target.toString());
    }
    return folder;
  }

  Path target() {
    return target;
  }

  /** Puts it into its place, in which there may be one. */
  void replace() throws IOException {
    if (Files.exists(target) && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    settle();
  }

  /**
   * Puts it into its place.
   *
   * @throws FileAlreadyExistsException if anything is there
   */
  void create() throws IOException {
    try {
      Files.createLink(target, beside);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      // Without links, as on a USB stick, a moment is left in which another could put one there.
      Files.move(beside, target);
    }
    settle();
  }

  /** Has the folder's new entry reach the disk, where the system does such a thing. */
  private void settle() throws IOException {
    Files.deleteIfExists(beside);
    try (FileChannel folder = FileChannel.open(folder(target), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // The file is in its place; when its name reaches the disk is then the system's affair.
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(beside);
  }
}
