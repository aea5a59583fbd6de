package org.itaworkbook.opc;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.ZipException;

/** The bytes of a zip, wherever they are. They may not change while the zip is used. */
sealed interface ZipBytes {

  long size();

  /**
   * Some of the bytes, little-endian as everything in a zip is; not to be written to.
   *
   * @throws ZipException where the zip ends before they do
   */
  ByteBuffer at(long position, int length) throws IOException;

  /** Refuses a range that is not all within the zip. */
  private static void check(long position, int length, long size) throws ZipException {
    if (position < 0 || length < 0 || position > size - length) {
      throw new ZipException("the zip ends before byte " + (position + length));
    }
  }

  /** Bytes in memory, of which nothing is copied. */
  record InMemory(byte[] bytes) implements ZipBytes {

    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public ByteBuffer at(long position, int length) throws IOException {
      check(position, length, size());
      return ByteBuffer.wrap(bytes, (int) position, length).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /** Bytes behind a channel, read anew each time. The channel stays the caller's, who closes it. */
  record OnChannel(SeekableByteChannel channel, long size) implements ZipBytes {

    OnChannel(SeekableByteChannel channel) throws IOException {
      this(channel, channel.size());
    }

    @Override
    public ByteBuffer at(long position, int length) throws IOException {
      check(position, length, size);
      ByteBuffer read = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(position);
      while (read.hasRemaining()) {
        if (channel.read(read) < 0) {
          throw new EOFException("the zip became shorter while it was read");
        }
      }
      return read.flip();
    }
  }
}
