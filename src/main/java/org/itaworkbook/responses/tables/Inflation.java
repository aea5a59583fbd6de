package org.itaworkbook.responses.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.itaworkbook.scores.Refusal;

/** What is unpacked, as far as it stays in proportion to what was packed. */
final class Inflation extends FilterInputStream {

  private final ResponseLimits limits;
  private final long most;
  private long left;

  /**
   * @param packed how many bytes it was
   */
  Inflation(InputStream stream, long packed, ResponseLimits limits) {
    super(stream);
    this.limits = limits;
    long proportion = ResponseLimits.INFLATION_FREE + packed * ResponseLimits.MOST_INFLATION;
    this.most = Math.min(limits.inflatedBytes(), proportion);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = in.read(into, from, length);
    left -= Math.max(0, count);
    if (left < 0) {
      throw ResponseLimits.beyond(
          Refusal.INFLATES_TOO_FAR, "inflated", Math.min(most, limits.inflatedBytes()) >> 20);
    }
    return count;
  }
}
