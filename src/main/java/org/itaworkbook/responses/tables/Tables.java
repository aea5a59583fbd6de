package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/** The way in for files with answers: what kind a file is, by its first bytes. */
public final class Tables {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final int START = 8;

  private Tables() {}

  /**
   * The tables of a file; whether they hold answers is not looked at.
   *
   * @throws RefusedException for what is no table, or beyond the limits
   */
  public static List<Table> of(ResponseFile file, ResponseLimits limits) {
    byte[] start = new byte[START];
    int length = start(file, limits, start);
    if (begins(start, ZIP)) {
      return ZipTables.of(file, limits, false);
    }
    if (begins(start, COMPOUND)) {
      throw new RefusedException(Refusal.OLD_WORKBOOK);
    }
    String text = new String(start, 0, length, StandardCharsets.ISO_8859_1);
    if (text.startsWith("$FL")) {
      throw new RefusedException(Refusal.STATISTICS_FILE);
    }
    if (text.startsWith("%PDF")
        || text.startsWith("{\\rtf")
        || text.indexOf(0) >= 0
            && !(text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff"))) {
      throw new RefusedException(Refusal.NO_TABLE_OF_ANSWERS);
    }
    return List.of(new DelimitedTable(file.name(), () -> stream(file), limits));
  }

  private static int start(ResponseFile file, ResponseLimits limits, byte[] start) {
    try (SeekableByteChannel channel = file.content().open()) {
      if (channel.size() == 0) {
        throw new RefusedException(Refusal.EMPTY);
      }
      if (channel.size() > limits.fileBytes()) {
        throw limits.tooLarge();
      }
      ByteBuffer into = ByteBuffer.wrap(start);
      while (into.hasRemaining() && channel.read(into) >= 0) {
        // Until it is full, or the file ends.
      }
      return into.position();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean begins(byte[] bytes, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static InputStream stream(ResponseFile file) throws IOException {
    return Channels.newInputStream(file.content().open());
  }
}
