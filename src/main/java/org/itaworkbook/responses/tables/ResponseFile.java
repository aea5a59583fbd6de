package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A file with answers, which may be read more than once.
 *
 * @param name as people know it, without folders
 */
public record ResponseFile(String name, Content content) {

  /** Opens what a file holds, from its beginning. The caller closes it. */
  @FunctionalInterface
  public interface Content {
    SeekableByteChannel open() throws IOException;
  }

  /** A file that is in memory, which is not copied and may not be changed. */
  public static ResponseFile of(String name, byte[] bytes) {
    return new ResponseFile(name, () -> new SeekableInMemoryByteChannel(bytes));
  }
}
