package org.itaworkbook.workers;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.itaworkbook.responses.tables.ResponseFile;
import org.jspecify.annotations.Nullable;

/**
 * A file with answers as it was sent.
 *
 * @param bytes empty for one that lies on disk
 * @param path where it lies on this machine's disk until the work is done; null if it is in memory
 */
public record SentFile(byte[] bytes, @Nullable String path) implements Serializable {

  public static SentFile of(byte[] bytes) {
    return new SentFile(bytes, null);
  }

  public static SentFile at(Path path) {
    return new SentFile(new byte[0], path.toString());
  }

  ResponseFile opened(String name) {
    String on = path;
    return on == null
        ? ResponseFile.of(name, bytes)
        : new ResponseFile(name, () -> Files.newByteChannel(Path.of(on)));
  }
}
