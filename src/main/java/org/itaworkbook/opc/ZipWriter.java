package org.itaworkbook.opc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipException;

/**
 * Writes a zip, entry by entry: those of another zip with the very bytes that they have there, new
 * ones without a clock, so that the same parts make the same bytes. Not thread-safe.
 */
final class ZipWriter implements AutoCloseable {

  /** Less than half of the usual level's time, for parts that are packed a seventh worse. */
  private static final int LEVEL = 2;

  /** The first day that a zip can tell: 1 January 1980. */
  private static final int DATE = 1 << 5 | 1;

  private static final int VERSION = 20;
  private static final int UTF_8_NAME = 1 << 11;
  private static final int DESCRIPTOR = 0x08074b50;
  private static final long MOST_BYTES = 0xFFFFFFFEL;
  private static final int CHUNK = 1 << 16;

  private final OutputStream out;
  private final List<ByteBuffer> directory = new ArrayList<>();
  private final Deflater deflater = new Deflater(LEVEL, true);
  private final CRC32 sum = new CRC32();
  private byte[] packed = new byte[1 << 12];
  private long written;

  ZipWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes an entry of another zip as it stands there. */
  void copy(ZipBytes from, ZipRecord entry) throws IOException {
    long local = written;
    ByteBuffer header = from.at(entry.local(), (int) (entry.data() - entry.local()));
    write(header);
    for (long done = 0; done < entry.packed(); done += CHUNK) {
      write(from.at(entry.data() + done, (int) Math.min(CHUNK, entry.packed() - done)));
    }
    if ((ZipRecord.unsigned(header, 6) & ZipRecord.DESCRIBED) != 0) {
      write(descriptor(entry, header));
    }
    directory.add(listed(entry, local));
  }

  /** The sizes behind an entry, eight bytes each where its header has the field for such. */
  private static ByteBuffer descriptor(ZipRecord entry, ByteBuffer header) {
    int extra = ZipRecord.LOCAL_BYTES + ZipRecord.unsigned(header, 26);
    boolean large = ZipRecord.extra(header, ZipRecord.ZIP64, extra, header.limit()) >= 0;
    ByteBuffer descriptor = buffer(large ? 24 : 16).putInt(DESCRIPTOR).putInt(entry.crc());
    if (large) {
      descriptor.putLong(entry.packed()).putLong(entry.size());
    } else {
      descriptor.putInt((int) entry.packed()).putInt((int) entry.size());
    }
    return descriptor.flip();
  }

  /** An entry's record in the list, as it was but for its place. */
  private static ByteBuffer listed(ZipRecord entry, long local) {
    ByteBuffer was = entry.listed();
    int names = ZipRecord.LISTED_BYTES + ZipRecord.unsigned(was, 28);
    int end = names + ZipRecord.unsigned(was, 30);
    int large = ZipRecord.extra(was, ZipRecord.ZIP64, names, end);
    int behind = large < 0 ? end : Math.min(end, large + 4 + ZipRecord.unsigned(was, large + 2));
    int before = large < 0 ? end : large;
    ByteBuffer record = buffer(before + was.limit() - behind);
    record.put(was.slice(0, before)).put(was.slice(behind, was.limit() - behind));
    record.putInt(20, (int) entry.packed()).putInt(24, (int) entry.size());
    record.putShort(30, (short) (end - names - (behind - before)));
    return record.putInt(42, (int) local).flip();
  }

  /** Packs a new entry. */
  void put(String name, byte[] content) throws IOException {
    byte[] called = name.getBytes(StandardCharsets.UTF_8);
    long local = written;
    sum.reset();
    sum.update(content);
    int size = deflate(content);
    ByteBuffer common = buffer(26);
    common.putShort((short) VERSION);
    common.putShort((short) (called.length == name.length() ? 0 : UTF_8_NAME));
    common.putShort((short) ZipRecord.DEFLATED).putShort((short) 0).putShort((short) DATE);
    common.putInt((int) sum.getValue()).putInt(size).putInt(content.length);
    common.putShort((short) called.length).putShort((short) 0).flip();
    ByteBuffer header = buffer(ZipRecord.LOCAL_BYTES + called.length).putInt(ZipRecord.LOCAL);
    write(header.put(common.slice()).put(called).flip());
    write(packed, 0, size);
    ByteBuffer record = buffer(ZipRecord.LISTED_BYTES + called.length).putInt(ZipRecord.LISTED);
    record.putShort((short) VERSION).put(common).position(42);
    directory.add(record.putInt((int) local).put(called).flip());
  }

  /** Packs into the buffer, which grows. */
  private int deflate(byte[] content) {
    deflater.reset();
    deflater.setInput(content);
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, 2 * size);
      }
      size += deflater.deflate(packed, size, packed.length - size);
    }
    return size;
  }

  /**
   * Writes the list of all entries.
   *
   * @param comment of the whole zip
   */
  void finish(ByteBuffer comment) throws IOException {
    long at = written;
    for (ByteBuffer each : directory) {
      write(each);
    }
    if (directory.size() >= 0xFFFF || written > MOST_BYTES) {
      throw new ZipException("too large for a zip of small numbers");
    }
    ByteBuffer end = buffer(ZipDirectory.END_BYTES + comment.remaining());
    end.putInt(ZipDirectory.END).putInt(0);
    end.putShort((short) directory.size()).putShort((short) directory.size());
    end.putInt((int) (written - at)).putInt((int) at);
    end.putShort((short) comment.remaining()).put(comment.duplicate());
    write(end.flip());
  }

  private void write(ByteBuffer bytes) throws IOException {
    write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  private void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length);
    written += length;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void close() {
    deflater.end();
  }
}
