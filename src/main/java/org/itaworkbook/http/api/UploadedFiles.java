package org.itaworkbook.http.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.itaworkbook.http.exchange.Upload;
import org.itaworkbook.text.FileNames;

/** Files of a form by their names. */
final class UploadedFiles {

  private UploadedFiles() {}

  /**
   * Each file that is a person's by its name, or by a longer one where an earlier file has that.
   *
   * @param taken what is wanted of a file
   */
  static <T> Map<String, T> byName(List<Upload> uploads, Function<Upload, T> taken) {
    Map<String, T> files = new LinkedHashMap<>();
    for (Upload each : uploads) {
      String name = Objects.requireNonNullElse(each.fileName(), "-");
      if (FileNames.isSystems(name.substring(name.lastIndexOf('/') + 1))) {
        continue;
      }
      while (files.containsKey(name)) {
        name = name + "'";
      }
      files.put(name, taken.apply(each));
    }
    return files;
  }
}
