package org.itaworkbook.cli.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier file grants to whom, for the one that takes its place.
 *
 * @param earlier null where there is none, or the file system knows no rights of POSIX
 */
record KeptRights(@Nullable PosixFileAttributes earlier) {

  static KeptRights of(Path target) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    return new KeptRights(view == null || !Files.exists(target) ? null : view.readAttributes());
  }

  /** Nobody else sees what may be less than they may see in the end. */
  FileAttribute<?>[] whileWriting() {
    return earlier == null
        ? new FileAttribute<?>[0]
        : new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
  }

  /** Gives them, but for an owner or group that this user cannot give. */
  void give(Path file) throws IOException {
    if (earlier == null) {
      return;
    }
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributes own = view.readAttributes();
    try {
      if (!own.group().equals(earlier.group())) {
        view.setGroup(earlier.group());
      }
      if (!own.owner().equals(earlier.owner())) {
        view.setOwner(earlier.owner());
      }
    } catch (FileSystemException e) {
      // Only root gives files away; the new file is then the user's.
    }
    view.setPermissions(earlier.permissions());
  }
}
