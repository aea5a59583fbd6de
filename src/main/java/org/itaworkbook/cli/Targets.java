package org.itaworkbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
      if (inputs.size() == 1) {
        targets.replaceAll((input, named) -> again(input, target, suffix).orElse(named));
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

  /**
   * A result of a result keeps its name, so that the suffix stands there once; beside its input it
   * gets the next number. Empty where the input is no result.
   */
  private static Optional<Path> again(Path input, Path folder, String suffix) {
    Matcher result =
        Pattern.compile("(.+" + Pattern.quote(suffix) + ")(?: \\(([0-9]{1,6})\\))?")
            .matcher(stem(input));
    if (!result.matches()) {
      return Optional.empty();
    }
    Path same = folder.resolve(named(input, ""));
    if (!same.toAbsolutePath().normalize().equals(input.toAbsolutePath().normalize())) {
      return Optional.of(same);
    }
    int number = result.group(2) == null ? 1 : Integer.parseInt(result.group(2));
    String name = named(Path.of(result.group(1) + extension(input)), " (" + (number + 1) + ")");
    return Optional.of(folder.resolve(name));
  }

  /** The result of {@code NAME.xls} is the .xlsx that it becomes; macros keep their extension. */
  private static String named(Path input, String suffix) {
    String extension = extension(input).toLowerCase(Locale.ROOT);
    return stem(input) + suffix + (extension.equals(".xlsm") ? extension : ".xlsx");
  }

  private static String stem(Path input) {
    String name = input.getFileName().toString();
    return name.substring(0, name.length() - extension(input).length());
  }

  /** With its dot; empty for a hidden file without one. */
  private static String extension(Path input) {
    String name = input.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot);
  }
}
