package org.itaworkbook.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.text.FileNames;

/** Files of a form by their names. */
final class UploadedFiles {

  private UploadedFiles() {}

  /**
   * Each file that is a person's by its name, or by a longer one where an earlier file has that.
   */
  static Map<String, byte[]> byName(List<Upload> uploads) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Upload each : uploads) {
      String name = Objects.requireNonNullElse(each.fileName(), "-");
      if (FileNames.isSystems(name.substring(name.lastIndexOf('/') + 1))) {
        continue;
      }
      while (files.containsKey(name)) {
        name = name + "'";
      }
      files.put(name, each.bytes());
    }
    return files;
  }
}
