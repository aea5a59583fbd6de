package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.store.OwnerOnly;
import org.jspecify.annotations.Nullable;

/** Reads secrets: files that nobody else may read or change. */
public final class SecretFile {

  private static final int MOST_BYTES = 10_000;

  private SecretFile() {}

  /**
   * The first line of the file.
   *
   * @throws CommandFault if there is no such file, it cannot be read, or others can read it
   */
  public static String line(Path file) {
    return lines(file).stream().findFirst().orElse("").strip();
  }

  /**
   * All lines of the file.
   *
   * @throws CommandFault as {@link #line} does
   */
  public static List<String> lines(Path file) {
    byte[] bytes = InputFile.read(file, MOST_BYTES);
    demandClosed(file);
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  /**
   * Writes a file that is its owner's only, whole or not at all.
   *
   * @throws CommandFault saying why, if that is not possible
   */
  public static void replace(Path file, byte[] bytes) {
    try {
      OwnerOnly.makeFile(file);
    } catch (IOException e) {
      throw WriteFault.of(file, bytes.length, e);
    }
    OutputFile.replace(file, bytes);
  }

  /**
   * Whether systemd gave this process the file ({@code LoadCredential=}): it keeps others out by
   * access lists, which look like rights of the group.
   *
   * @param folder of what it gave; null where it gave nothing
   */
  static boolean isHandedOver(Path file, @Nullable String folder) throws IOException {
    return folder != null
        && Path.of(folder).isAbsolute()
        && file.toRealPath().startsWith(Path.of(folder).toRealPath());
  }

  /**
   * Sees to it that others can neither read nor change a file; one that is not there is let pass.
   *
   * @throws CommandFault with the command that mends it
   */
  public static void demandClosed(Path file) {
    try {
      if (Files.exists(file)
          && !isHandedOver(file, System.getenv("CREDENTIALS_DIRECTORY"))
          && OwnerOnly.isReachable(file)) {
        throw new CommandFault("secretOpen", file, OwnerOnly.command("600", file));
      }
    } catch (IOException e) {
      throw new CommandFault("unreadable", file);
    }
  }
}
