package org.itaworkbook.opc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The list of a zip's entries, which stands at its end (APPNOTE.TXT 4.3.12 to 4.3.16). It is strict
 * where a zip could be one thing to one reader and another thing to the next: no name may be there
 * twice, no byte may belong to two entries, and the list must agree with what it lists.
 *
 * @param records in the order of the list
 * @param comment of the whole zip
 */
record ZipDirectory(List<ZipRecord> records, ByteBuffer comment) {

  static final int END = 0x06054b50;
  static final int END_BYTES = 22;

  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END64 = 0x06064b50;
  private static final int END64_BYTES = 56;
  private static final int LOCATOR = 0x07064b50;
  private static final int LOCATOR_BYTES = 20;

  /**
   * Reads the list.
   *
   * @throws TooManyEntriesException where it says that it has more than {@code most} entries
   * @throws ZipException where it is not sound
   */
  static ZipDirectory read(ZipBytes zip, int most) throws IOException {
    long end = end(zip);
    ByteBuffer record = zip.at(end, END_BYTES);
    long count = ZipRecord.unsigned(record, 10);
    long size = record.getInt(12) & 0xFFFFFFFFL;
    long at = record.getInt(16) & 0xFFFFFFFFL;
    long behind = end;
    if (count == 0xFFFF || size == 0xFFFFFFFFL || at == 0xFFFFFFFFL) {
      behind = end64(zip, end);
      ByteBuffer large = zip.at(behind, END64_BYTES);
      count = large.getLong(32);
      size = large.getLong(40);
      at = large.getLong(48);
    }
    if (count > most) {
      throw new TooManyEntriesException(count);
    }
    if (count < 0 || size < 0 || at < 0 || size > Integer.MAX_VALUE || at > behind - size) {
      throw new ZipException("no list of entries");
    }
    List<ZipRecord> records = records(zip.at(at, (int) size), count, zip);
    check(records, at);
    int comment = ZipRecord.unsigned(record, 20);
    return new ZipDirectory(List.copyOf(records), zip.at(end + END_BYTES, comment));
  }

  /** Where the record stands that ends the zip, but for its comment. */
  private static long end(ZipBytes zip) throws IOException {
    int length = (int) Math.min(zip.size(), END_BYTES + LONGEST_COMMENT);
    ByteBuffer tail = zip.at(zip.size() - length, length);
    for (int i = length - END_BYTES; i >= 0; i--) {
      if (tail.getInt(i) == END && i + END_BYTES + ZipRecord.unsigned(tail, i + 20) <= length) {
        return zip.size() - length + i;
      }
    }
    throw new ZipException("the zip has no end");
  }

  private static long end64(ZipBytes zip, long end) throws IOException {
    ByteBuffer locator = zip.at(end - LOCATOR_BYTES, LOCATOR_BYTES);
    if (locator.getInt(0) != LOCATOR || zip.at(locator.getLong(8), 4).getInt(0) != END64) {
      throw new ZipException("the zip has no large end");
    }
    return locator.getLong(8);
  }

  private static List<ZipRecord> records(ByteBuffer directory, long count, ZipBytes zip)
      throws IOException {
    List<ZipRecord> records = new ArrayList<>((int) count);
    while (directory.remaining() >= ZipRecord.LISTED_BYTES && records.size() < count) {
      records.add(ZipRecord.next(directory, zip));
    }
    if (records.size() != count || directory.hasRemaining()) {
      throw new ZipException("the list of entries is longer or shorter than it says");
    }
    return records;
  }

  private static void check(List<ZipRecord> records, long directory) throws ZipException {
    Set<String> names = new HashSet<>();
    List<ZipRecord> placed = new ArrayList<>(records);
    placed.sort(Comparator.comparingLong(ZipRecord::local));
    for (int i = 0; i < placed.size(); i++) {
      ZipRecord each = placed.get(i);
      long next = i + 1 < placed.size() ? placed.get(i + 1).local() : directory;
      if (each.end() > next) {
        throw new ZipException("it reaches into the next: " + each.name());
      }
      if (!names.add(each.name().toLowerCase(Locale.ROOT))) {
        throw new ZipException("it is there twice: " + each.name());
      }
    }
  }
}
