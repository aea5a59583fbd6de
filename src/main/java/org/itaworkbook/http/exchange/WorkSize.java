package org.itaworkbook.http.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How long the work on what was sent may take, told from its size alone: of zips what they unpack
 * to, as their lists of entries say, also inside a form; of all else its length. Measured on one
 * core of 2.5 GHz, and made for no more than to tell seconds from tenths of them.
 */
final class WorkSize {

  /** What the standard workbook takes. */
  private static final double LEAST = 0.15;

  /** No piece of work gets more. */
  private static final double MOST = 30;

  private static final double SECONDS_A_MEGABYTE_UNPACKED = 0.1;
  private static final double SECONDS_A_MEGABYTE_OF_XLS = 1.2;
  private static final double SECONDS_A_MEGABYTE_OF_TEXT = 5;
  private static final double SECONDS_A_MEGABYTE_OF_ANSWERS = 0.05;
  private static final double MEGABYTE = 1 << 20;

  /** How an entry begins in the list of a zip (APPNOTE.TXT 4.3.12), and where its size stands. */
  private static final int LISTED = 0x02014b50;

  private static final int UNPACKED = 24;
  private static final int LISTED_BYTES = 46;

  /** How a compound file begins (MS-CFB 2.2), such as an .xls. */
  private static final int COMPOUND = 0xE011CFD0;

  private WorkSize() {}

  /** Seconds that files with answers take that are too large to be looked into first. */
  static double secondsOfAnswers(long length) {
    return Math.min(MOST, LEAST + length / MEGABYTE * SECONDS_A_MEGABYTE_OF_ANSWERS);
  }

  /** Seconds of work, {@value #LEAST} to {@value #MOST}. */
  static double seconds(byte[] sent, int length) {
    ByteBuffer bytes = ByteBuffer.wrap(sent, 0, length).order(ByteOrder.LITTLE_ENDIAN);
    double unpacked = 0;
    boolean zip = false;
    boolean compound = false;
    for (int i = 0; i + 4 <= length; i++) {
      if (sent[i] == 'P' && i + LISTED_BYTES <= length && bytes.getInt(i) == LISTED) {
        zip = true;
        unpacked += bytes.getInt(i + UNPACKED) & 0xFFFFFFFFL;
      } else if (sent[i] == (byte) COMPOUND && bytes.getInt(i) == COMPOUND) {
        compound = true;
      }
    }
    double seconds =
        zip
            ? unpacked / MEGABYTE * SECONDS_A_MEGABYTE_UNPACKED
            : length
                / MEGABYTE
                * (compound ? SECONDS_A_MEGABYTE_OF_XLS : SECONDS_A_MEGABYTE_OF_TEXT);
    return Math.min(MOST, LEAST + seconds);
  }
}
