package org.itaworkbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the result of each input goes: never onto an input, never two into one file, and onto an
 * earlier result only where that was named.
 */
final class Targets {

  private Targets() {}

  /**
   * The target of each input.
   *
   * @param out a file for one input, a folder for any number, created if need be for several; null
   *     for the folder where the command runs, and a number where a file of that name is there:
   *     somebody may have worked in it
   * @param suffix what is put behind a file's own name, such as {@code -annotated}
   * @throws CommandFault if an input would be overwritten, or two results would meet
   */
  static Map<Path, Path> of(List<Path> inputs, @Nullable Path out, Path folder, String suffix) {
    Map<Path, Path> targets = new LinkedHashMap<>();
    if (out != null && inputs.size() == 1 && !Files.isDirectory(out)) {
      targets.put(inputs.get(0), out);
    } else {
      Path target = out == null ? folder : madeFolder(out);
      for (Path input : inputs) {
        Path result = target.resolve(named(input, suffix));
        targets.put(input, out == null ? free(result) : result);
      }
    }
    targets.values().forEach(target -> refuseInput(inputs, target));
    if (targets.values().stream().distinct().count() < targets.size()) {
      throw new CommandFault("sameNames");
    }
    return targets;
  }

  private static Path free(Path wanted) {
    String name = wanted.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path free = wanted;
    for (int number = 2; Files.exists(free); number++) {
      free =
          wanted.resolveSibling(name.substring(0, dot) + " (" + number + ")" + name.substring(dot));
    }
    return free;
  }

  private static Path madeFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CommandFault("notFolder", folder);
    }
  }

  private static void refuseInput(List<Path> inputs, Path target) {
    for (Path input : inputs) {
      try {
        if (Files.exists(target) && Files.exists(input) && Files.isSameFile(input, target)) {
          throw new CommandFault("overInput", input);
        }
      } catch (IOException e) {
        throw new CommandFault("unreadable", input);
      }
    }
  }

  /** The result of {@code NAME.xls} is the .xlsx that it becomes; macros keep their extension. */
  private static String named(Path input, String suffix) {
    String name = input.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot <= 0 ? name : name.substring(0, dot);
    String extension = dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    return stem + suffix + (extension.equals(".xlsm") ? extension : ".xlsx");
  }
}
