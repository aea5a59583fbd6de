package org.itaworkbook.responses.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/** What is unpacked, as far as it stays in proportion to what was packed. */
final class Inflation extends FilterInputStream {

  private final long most;
  private long left;

  /**
   * @param packed how many bytes it was
   * @param said how many it says it is, which counts where it is more than none
   * @throws RefusedException where it says at once that it is too many
   */
  Inflation(InputStream stream, long packed, long said, ResponseLimits limits) {
    super(stream);
    long proportion = ResponseLimits.INFLATION_FREE + packed * ResponseLimits.MOST_INFLATION;
    this.most = Math.min(limits.inflatedBytes(), proportion);
    if (said > most) {
      throw tooFar();
    }
    this.left = said > 0 ? said : most;
  }

  private RefusedException tooFar() {
    return ResponseLimits.beyond(Refusal.INFLATES_TOO_FAR, "inflated", most >> 20);
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
      throw tooFar();
    }
    return count;
  }
}
