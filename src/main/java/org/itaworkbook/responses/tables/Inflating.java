package org.itaworkbook.responses.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** What a part of a zip holds, unpacked straight into the reader's buffer in large pieces. */
final class Inflating extends InflaterInputStream {

  private static final int SIZE = 1 << 16;

  private boolean ended;

  /**
   * @param packed the part as it lies in the zip
   */
  Inflating(InputStream packed) {
    super(packed, new Inflater(true), SIZE);
  }

  /** Behind the end one more byte is asked for, as {@link Inflater} says of what has no header. */
  @Override
  protected void fill() throws IOException {
    if (ended) {
      throw new EOFException();
    }
    len = in.read(buf, 0, buf.length);
    if (len < 0) {
      ended = true;
      buf[0] = 0;
      len = 1;
    }
    inf.setInput(buf, 0, len);
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      inf.end();
    }
  }
}
