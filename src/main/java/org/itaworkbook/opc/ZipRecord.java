package org.itaworkbook.opc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/**
 * One entry of a zip (APPNOTE.TXT 4.3.7 and 4.3.12).
 *
 * @param name with slashes, whatever stands in the zip
 * @param method {@link #STORED} or {@link #DEFLATED}
 * @param crc of the content
 * @param packed bytes of the content as they stand in the zip
 * @param size bytes of the content
 * @param local where the entry's own header stands
 * @param data where its packed bytes stand
 * @param listed its record in the zip's directory
 */
record ZipRecord(
    String name,
    int method,
    int crc,
    long packed,
    long size,
    long local,
    long data,
    ByteBuffer listed) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  static final int LISTED = 0x02014b50;
  static final int LISTED_BYTES = 46;

  static final int LOCAL = 0x04034b50;
  static final int LOCAL_BYTES = 30;

  /** The flag of an entry whose sizes stand behind its packed bytes. */
  static final int DESCRIBED = 1 << 3;

  /** Encrypted, encrypted strongly, or with its header hidden. */
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;

  /** The extra field of sizes and places that are larger than four bytes can say. */
  static final int ZIP64 = 1;

  private static final long BEYOND = 0xFFFFFFFFL;

  /**
   * Reads the record that a directory's buffer stands at, and goes behind it.
   *
   * @throws ZipException where the record or the entry's own header is not sound, or they disagree
   */
  static ZipRecord next(ByteBuffer directory, ZipBytes zip) throws IOException {
    int at = directory.position();
    int name = unsigned(directory, at + 28);
    int extra = unsigned(directory, at + 30);
    int length = LISTED_BYTES + name + extra + unsigned(directory, at + 32);
    if (directory.getInt(at) != LISTED || length > directory.remaining()) {
      throw new ZipException("the list of entries is damaged");
    }
    ByteBuffer listed = directory.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
    directory.position(at + length);
    Zip64 large = new Zip64(listed, LISTED_BYTES + name, LISTED_BYTES + name + extra);
    long size = large.or(listed.getInt(24));
    long packed = large.or(listed.getInt(20));
    long local = large.or(listed.getInt(42));
    String called = text(listed.slice(LISTED_BYTES, name)).replace('\\', '/');
    int method = unsigned(listed, 10);
    if ((unsigned(listed, 8) & ENCRYPTED) != 0) {
      throw new ZipException("encrypted: " + called);
    }
    if (method != DEFLATED && (method != STORED || packed != size)) {
      throw new ZipException("packed in a way that no package may be: " + called);
    }
    ByteBuffer header = zip.at(local, LOCAL_BYTES);
    long data = local + LOCAL_BYTES + unsigned(header, 26) + unsigned(header, 28);
    if (packed < 0 || size < 0 || data > zip.size() - packed) {
      throw new ZipException("cut off: " + called);
    }
    ZipRecord read =
        new ZipRecord(called, method, listed.getInt(16), packed, size, local, data, listed);
    read.checkLocal(header, zip);
    return read;
  }

  /** What says one thing to who reads the list and another to who reads the entry is refused. */
  private void checkLocal(ByteBuffer header, ZipBytes zip) throws IOException {
    int length = unsigned(header, 26);
    boolean same =
        header.getInt(0) == LOCAL
            && unsigned(header, 8) == method
            && (unsigned(header, 6) & ENCRYPTED) == 0
            && zip.at(local + LOCAL_BYTES, length)
                .equals(listed.slice(LISTED_BYTES, unsigned(listed, 28)));
    if (same && (unsigned(header, 6) & DESCRIBED) == 0) {
      ByteBuffer extra = zip.at(local + LOCAL_BYTES + length, unsigned(header, 28));
      Zip64 large = new Zip64(extra, 0, extra.limit());
      same =
          header.getInt(14) == crc
              && large.or(header.getInt(22)) == size
              && large.or(header.getInt(18)) == packed;
    }
    if (!same) {
      throw new ZipException("listed otherwise than it is: " + name);
    }
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  /** The byte behind the packed content. */
  long end() {
    return data + packed;
  }

  static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xFFFF;
  }

  /** UTF-8, as most write it whether they say so or not; else each byte is a character. */
  private static String text(ByteBuffer bytes) {
    byte[] name = new byte[bytes.remaining()];
    bytes.get(name);
    String text = new String(name, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(name, StandardCharsets.ISO_8859_1);
  }

  /** Where the field of an identifier stands among extra fields; negative where there is none. */
  static int extra(ByteBuffer bytes, int identifier, int from, int end) {
    int at = from;
    while (at + 4 <= end) {
      if (unsigned(bytes, at) == identifier) {
        return at;
      }
      at += 4 + unsigned(bytes, at + 2);
    }
    return -1;
  }

  /** The large numbers of an entry, which stand in one field in the order in which they lack. */
  private static final class Zip64 {

    private final ByteBuffer bytes;
    private final int end;
    private int next;

    Zip64(ByteBuffer bytes, int from, int end) {
      this.bytes = bytes;
      int field = extra(bytes, ZIP64, from, end);
      this.next = field < 0 ? end : field + 4;
      this.end = field < 0 ? end : Math.min(end, field + 4 + unsigned(bytes, field + 2));
    }

    /** A number of four bytes, or the next large one where it stands for that. */
    long or(int small) throws ZipException {
      long number = small & BEYOND;
      if (number != BEYOND) {
        return number;
      }
      if (next + 8 > end) {
        throw new ZipException("a size that is not said");
      }
      next += 8;
      return bytes.getLong(next - 8);
    }
  }
}
