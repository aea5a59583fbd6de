package org.itaworkbook.responses.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Markup on its way to the parser of all XML, which holds a tag, a text or a remark as a whole:
 * none may be longer than a cell can be. Letters of two bytes are seen through.
 */
final class Pieces extends FilterInputStream {

  /** {@code !--}, and how it ends; {@code ![}, and how it ends. */
  private static final int REMARK = 0x212D2D;

  private static final int ENDS_REMARK = 0x2D2D;
  private static final int SECTION = 0x215B;
  private static final int ENDS_SECTION = 0x5D5D;
  private static final int THREE = 0xFF_FFFF;
  private static final int TWO = 0xFFFF;

  private final Effort effort;
  private int last;
  private long length;

  /** What the last bytes must be before a piece can end with {@code >}; 0 for any. */
  private int ending;

  Pieces(InputStream stream, Effort effort) {
    super(stream);
    this.effort = effort;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int count) throws IOException {
    int read = in.read(into, from, count);
    effort.slow(Math.max(read, 0));
    for (int i = from; i < from + read; i++) {
      if (into[i] != 0) {
        see(into[i]);
      }
    }
    return read;
  }

  private void see(byte c) {
    boolean ends = c == '>' && (ending == 0 || (last & TWO) == ending);
    if (ends || c == '<' && ending == 0) {
      length = 0;
      ending = 0;
      last = 0;
      return;
    }
    if (++length > ResponseLimits.LONGEST_CELL) {
      throw new ByteFeed.TooLongException();
    }
    last = last << 8 | c & 0xFF;
    if (ending == 0 && length == 3 && (last & THREE) == REMARK) {
      ending = ENDS_REMARK;
    } else if (ending == 0 && length == 2 && (last & TWO) == SECTION) {
      ending = ENDS_SECTION;
    }
  }
}
