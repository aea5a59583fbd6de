package org.itaworkbook.opc;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks entries. What is not of the size and the sum that the zip says is refused. */
final class ZipContent {

  /** How much is unpacked at a time where nothing of it is kept, or read at a time. */
  private static final int CHUNK = 1 << 16;

  private final ZipBytes zip;

  ZipContent(ZipBytes zip) {
    this.zip = zip;
  }

  /**
   * The content of an entry; never more memory than the size that it says it has.
   *
   * @throws ZipException where it is not what it says it is
   */
  byte[] unpack(ZipRecord entry) throws IOException {
    if (entry.size() > Integer.MAX_VALUE - 8) {
      throw new ZipException("too large for memory: " + entry.name());
    }
    byte[] content = new byte[(int) entry.size()];
    CRC32 sum = new CRC32();
    if (entry.method() == ZipRecord.STORED) {
      zip.at(entry.data(), content.length).get(content);
      sum.update(content);
    } else {
      inflate(entry, content, sum);
    }
    check(entry, sum);
    return content;
  }

  /**
   * Looks whether an entry can be unpacked, in little memory.
   *
   * @throws ZipException where it is not what it says it is
   */
  void verify(ZipRecord entry) throws IOException {
    CRC32 sum = new CRC32();
    if (entry.method() == ZipRecord.STORED) {
      for (long done = 0; done < entry.size(); done += CHUNK) {
        sum.update(zip.at(entry.data() + done, (int) Math.min(CHUNK, entry.size() - done)));
      }
    } else {
      inflate(entry, new byte[(int) Math.min(CHUNK, entry.size())], sum);
    }
    check(entry, sum);
  }

  private static void check(ZipRecord entry, CRC32 sum) throws ZipException {
    if ((int) sum.getValue() != entry.crc()) {
      throw new ZipException("its sum is another: " + entry.name());
    }
  }

  /** Inflates an entry into a buffer, over and over where the entry is larger than that. */
  private void inflate(ZipRecord entry, byte[] into, CRC32 sum) throws IOException {
    Inflater inflater = new Inflater(true);
    byte[] beyond = new byte[1];
    long taken = 0;
    long left = entry.size();
    int filled = 0;
    try {
      while (!inflater.finished()) {
        int room = (int) Math.min(left, into.length - filled);
        int count = left == 0 ? inflater.inflate(beyond) : inflater.inflate(into, filled, room);
        boolean starved = count == 0 && !inflater.finished() && inflater.needsInput();
        if (count > left || starved && taken == entry.packed()) {
          throw new ZipException("its size is another: " + entry.name());
        }
        if (starved) {
          int chunk = (int) Math.min(CHUNK, entry.packed() - taken);
          inflater.setInput(zip.at(entry.data() + taken, chunk));
          taken += chunk;
        }
        sum.update(into, filled, count);
        left -= count;
        filled = left > 0 && filled + count == into.length ? 0 : filled + count;
      }
      if (left > 0 || inflater.getBytesRead() != entry.packed()) {
        throw new ZipException("its size is another: " + entry.name());
      }
    } catch (DataFormatException e) {
      throw (ZipException) new ZipException("it is damaged: " + entry.name()).initCause(e);
    } finally {
      inflater.end();
    }
  }
}
