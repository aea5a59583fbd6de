package org.itaworkbook.signin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.itaworkbook.people.Roles;
import org.itaworkbook.people.RolesException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The table of roles in its file, read anew when that changed. A faulty or missing one is told in
 * the log, and the one before goes on to count. Thread-safe.
 */
final class RolesFile {

  private static final Logger LOG = LoggerFactory.getLogger(RolesFile.class);

  private final @Nullable Path file;
  private String seen = "";
  private boolean away;
  private Roles roles = Roles.NONE;

  /**
   * @param file null where there is none
   * @throws RolesException if it is faulty
   * @throws SignInSettingException if it cannot be read
   */
  RolesFile(@Nullable Path file) {
    this.file = file;
    if (file != null) {
      try {
        seen = state(file);
        roles = Roles.parse(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new SignInSettingException("roles", file);
      }
    }
  }

  synchronized Roles roles() {
    if (file != null) {
      try {
        look(file);
        away = false;
      } catch (RolesException e) {
        LOG.warn("The table of roles cannot be used, the one before counts: {}", e.getMessage());
      } catch (IOException e) {
        if (!away) {
          LOG.warn("The table of roles cannot be read, the one before counts: {}", e.toString());
        }
        away = true;
      }
    }
    return roles;
  }

  private void look(Path file) throws IOException {
    String now = state(file);
    if (!now.equals(seen)) {
      byte[] table = Files.readAllBytes(file);
      seen = now;
      roles = Roles.parse(table);
      LOG.info("The table of roles was read anew");
    }
  }

  private static String state(Path file) throws IOException {
    BasicFileAttributes state = Files.readAttributes(file, BasicFileAttributes.class);
    return state.lastModifiedTime() + " " + state.size() + " " + state.fileKey();
  }
}
