package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.itaworkbook.cli.terminal.CommandFault;

/**
 * A folder that a command fills with files: all of them or none, each whole. Files are first {@link
 * #add added}, where nobody sees them, by any number of threads, and then put there together.
 */
public final class OutputFolder implements AutoCloseable {

  private final Path path;
  private final boolean isNew;
  private final Queue<StagedFile> staged = new ConcurrentLinkedQueue<>();
  private boolean filled;

  private OutputFolder(Path path, boolean isNew) {
    this.path = path;
    this.isNew = isNew;
  }

  /**
   * The folder; made where there is none.
   *
   * @throws CommandFault if that is not possible
   */
  public static OutputFolder open(Path path) {
    try {
      boolean isNew = Files.notExists(path);
      return new OutputFolder(Files.createDirectories(path), isNew);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFault("notFolder", path);
    } catch (IOException e) {
      throw WriteFault.ofFolder(path, e);
    }
  }

  public Path path() {
    return path;
  }

  /**
   * Writes nothing, but sees to it that no file of these names is there.
   *
   * @throws CommandFault naming the first that is
   */
  public void demandWithout(Collection<String> names) {
    for (String name : names) {
      if (Files.exists(path.resolve(name))) {
        throw new CommandFault("unitFile", path, name);
      }
    }
  }

  /**
   * Sees to it that the folder holds no draft: one of another run is not told from this run's.
   *
   * @throws CommandFault naming the first that it holds
   */
  public void demandWithoutDrafts() {
    try (Stream<Path> inside = Files.list(path)) {
      inside
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .sorted()
          .findFirst()
          .ifPresent(
              name -> {
                throw new CommandFault("draft", path, name);
              });
    } catch (IOException e) {
      throw new CommandFault("notFolder", path);
    }
  }

  /**
   * Writes a file that is to be there with the others.
   *
   * @throws CommandFault if it cannot be written
   */
  public void add(String name, byte[] bytes) {
    Path file = path.resolve(name);
    try {
      staged.add(StagedFile.write(file, bytes));
    } catch (IOException e) {
      throw WriteFault.of(file, bytes.length, e);
    }
  }

  /**
   * Writes a file of lines that is to be there with the others, without holding it in memory.
   *
   * @throws CommandFault if it cannot be written
   */
  public void addLines(String name, Lines lines) {
    Path file = path.resolve(name);
    try {
      staged.add(StagedFile.write(file, lines::into));
    } catch (IOException e) {
      throw WriteFault.of(file, 0, e);
    }
  }

  /**
   * Puts all that were added there; none where one of their names is taken.
   *
   * @throws CommandFault if that is not possible
   */
  public void create() {
    List<Path> created = new ArrayList<>();
    try {
      for (StagedFile each : inOrder()) {
        put(each);
        created.add(each.target());
      }
      filled = true;
    } catch (CommandFault e) {
      created.forEach(OutputFolder::undo);
      throw e;
    }
  }

  private static void put(StagedFile file) {
    try {
      file.create();
    } catch (FileAlreadyExistsException e) {
      throw new CommandFault("exists", file.target());
    } catch (IOException e) {
      throw WriteFault.of(file.target(), 0, e);
    }
  }

  /** What cannot be taken back is whole. */
  private static void undo(Path created) {
    try {
      Files.deleteIfExists(created);
    } catch (IOException e) {
      throw WriteFault.of(created, 0, e);
    }
  }

  /**
   * Puts all that were added there, over those that are; each is whole, whatever happens.
   *
   * @return the files
   * @throws CommandFault if one cannot be put there
   */
  public List<Path> replace() {
    for (StagedFile each : inOrder()) {
      try {
        each.replace();
      } catch (IOException e) {
        throw WriteFault.of(each.target(), 0, e);
      }
    }
    filled = true;
    return inOrder().stream().map(StagedFile::target).toList();
  }

  private List<StagedFile> inOrder() {
    return staged.stream().sorted(Comparator.comparing(StagedFile::target)).toList();
  }

  /** Takes back what was added and not put there, and a folder that was made for nothing. */
  @Override
  public void close() {
    for (StagedFile each : staged) {
      try {
        each.close();
      } catch (IOException e) {
        throw WriteFault.of(each.target(), 0, e);
      }
    }
    if (isNew && !filled) {
      removeEmpty();
    }
  }

  private void removeEmpty() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Somebody else has put something there.
    }
  }
}
