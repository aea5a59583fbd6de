package org.itaworkbook.store;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files and folders that are for the user alone under whom the program runs, whatever the process's
 * umask is. Where the file system knows no rights of POSIX, nothing is known and nothing refused.
 */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = EnumSet.of(OWNER_READ, OWNER_WRITE);
  private static final Set<PosixFilePermission> FOLDER =
      EnumSet.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

  /** What a shell takes for one word as it stands. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./+=:,@-]+");

  private OwnerOnly() {}

  /** Whether the group or others have any right to it. */
  public static boolean isOpen(Path path) throws IOException {
    return knowsRights(path) && !FOLDER.containsAll(Files.getPosixFilePermissions(path));
  }

  /**
   * Whether the group or others may read or change a file: they have a right to it, and to the
   * folder that it is in.
   */
  public static boolean isReachable(Path file) throws IOException {
    Path real = file.toRealPath();
    Path folder = real.getParent();
    return isOpen(real) && (folder == null || isOpen(folder));
  }

  /** Whether a folder belongs to another user than the one whose files this process makes there. */
  static boolean isAnothers(Path folder) throws IOException {
    if (!knowsRights(folder)) {
      return false;
    }
    Path made = Files.createTempFile(folder, ".owner", "");
    try {
      return !Files.getOwner(made).equals(Files.getOwner(folder));
    } finally {
      Files.delete(made);
    }
  }

  /** The command with which a person takes the others' rights away. */
  public static String command(String mode, Path path) {
    String name = path.toString();
    return "chmod "
        + mode
        + " "
        + (PLAIN.matcher(name).matches() ? name : "'" + name.replace("'", "'\\''") + "'");
  }

  /** Makes a folder where there is none. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, attributes(folder, FOLDER));
  }

  /** Makes an empty file where there is none, and takes the others' rights to it away. */
  public static void makeFile(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException e) {
      tighten(file);
    }
  }

  static void tighten(Path file) throws IOException {
    if (isOpen(file)) {
      Files.setPosixFilePermissions(file, FILE);
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> rights) {
    return knowsRights(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(Collections.unmodifiableSet(rights))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean knowsRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
