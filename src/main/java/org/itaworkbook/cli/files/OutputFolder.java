package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.itaworkbook.cli.terminal.CommandFault;

/** A folder that a command fills with files, none of which may replace what people work on. */
public record OutputFolder(Path path) {

  /**
   * The folder; made where there is none.
   *
   * @throws CommandFault if that is not possible
   */
  public static OutputFolder open(Path path) {
    try {
      return new OutputFolder(Files.createDirectories(path));
    } catch (IOException e) {
      throw new CommandFault("notFolder", path);
    }
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
   * Writes a file that must not be there yet.
   *
   * @throws CommandFault if it is, or cannot be written
   */
  public void create(String name, byte[] bytes) {
    OutputFile.create(path.resolve(name), bytes);
  }
}
