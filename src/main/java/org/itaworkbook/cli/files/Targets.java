package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.workbook.intake.WorkbookKind;
import org.jspecify.annotations.Nullable;

/**
 * Where the result of each input goes: never onto an input, never two into one file, and onto an
 * earlier result only where its file or folder was named.
 */
public final class Targets {

  /** The endings that Excel looks at. */
  private static final Set<String> EXCELS =
      Set.of(".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".xlsb", ".xlam", ".xlt");

  private Targets() {}

  /**
   * The target of each input.
   *
   * @param out a file for one input, a folder for any number, created if need be for several; null
   *     for the folder where the command runs, and a number where a file of that name is there:
   *     somebody may have worked in it
   * @param suffix what is put behind a file's own name, such as {@code -annotated}; once, however
   *     often a result is an input again
   * @throws CommandFault if an input would be overwritten
   */
  public static Map<Path, Path> of(
      List<Path> inputs, @Nullable Path out, Path folder, String suffix) {
    return of(inputs, out, inputs.size() > 1, folder, suffix);
  }

  /**
   * The same where a folder may have been named.
   *
   * @param several whether {@code out} is a folder, be there one input or many
   */
  public static Map<Path, Path> of(
      List<Path> inputs, @Nullable Path out, boolean several, Path folder, String suffix) {
    Map<Path, Path> targets = new LinkedHashMap<>();
    if (out != null && !several && !Files.isDirectory(out)) {
      targets.put(inputs.get(0), out);
    } else {
      Path target = out == null ? folder : madeFolder(out);
      Set<Path> taken = new HashSet<>();
      inputs.forEach(each -> taken.add(whole(each)));
      for (Path input : inputs) {
        Path free = free(target.resolve(named(input, suffix)), taken, out == null);
        targets.put(input, free);
        taken.add(whole(free));
      }
    }
    targets.values().forEach(target -> refuseInput(inputs, target));
    return targets;
  }

  /**
   * Where something that is made of a workbook goes.
   *
   * @param inputs the workbook, then an earlier result if there is one
   * @param out a file, or a folder; null for the folder where the command runs, and a number where
   *     a file of that name is there
   * @param end what stands behind the workbook's name
   * @throws CommandFault if an input would be overwritten
   */
  public static Path fresh(List<Path> inputs, @Nullable Path out, Path folder, String end) {
    Path target = out;
    if (target == null || Files.isDirectory(target)) {
      Path in = target == null ? folder : target;
      Set<Path> taken = new HashSet<>();
      inputs.forEach(each -> taken.add(whole(each)));
      target = free(in.resolve(stem(inputs.get(0)) + end), taken, true);
    }
    refuseInput(inputs, target);
    return target;
  }

  /**
   * Where a result goes once it is there: Excel opens no workbook under the ending of another kind.
   *
   * @param targets as {@link #of} gave them; a target that is given another ending is changed there
   * @param out as for {@link #of}
   * @throws CommandFault if the named file has the ending of another kind; nothing was written then
   */
  public static Path fitting(
      Map<Path, Path> targets, Path input, @Nullable Path out, byte[] result) {
    Path planned = targets.getOrDefault(input, input);
    String ending = WorkbookKind.of(result).extension();
    String there = extension(planned).toLowerCase(Locale.ROOT);
    if (there.equals(ending)) {
      return planned;
    }
    if (planned.equals(out)) {
      if (EXCELS.contains(there)) {
        throw new CommandFault("wrongEnding", planned, ending, stem(planned) + ending);
      }
      return planned;
    }
    Set<Path> taken = new HashSet<>();
    targets.keySet().forEach(each -> taken.add(whole(each)));
    targets.values().forEach(each -> taken.add(whole(each)));
    Path free = free(planned.resolveSibling(stem(planned) + ending), taken, out == null);
    targets.put(input, free);
    return free;
  }

  /**
   * With a number where another result or an input has that name.
   *
   * @param keeps whether a file that is there is left alone, too
   */
  private static Path free(Path wanted, Set<Path> taken, boolean keeps) {
    Path free = wanted;
    for (int number = 2; taken.contains(whole(free)) || keeps && Files.exists(free); number++) {
      free = wanted.resolveSibling(stem(wanted) + " (" + number + ")" + extension(wanted));
    }
    return free;
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Path madeFolder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFault("notFolder", folder);
    } catch (IOException e) {
      throw WriteFault.ofFolder(folder, e);
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
    if (StandardStreams.is(input)) {
      return "stdin" + suffix + ".xlsx";
    }
    String extension = extension(input).toLowerCase(Locale.ROOT);
    return FileNames.withoutEnding(stem(input), suffix)
        + suffix
        + (extension.equals(".xlsm") ? extension : ".xlsx");
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
