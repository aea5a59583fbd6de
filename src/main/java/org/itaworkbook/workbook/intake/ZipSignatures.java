package org.itaworkbook.workbook.intake;

/** A look at a zip's bytes before its list of entries is read, which may be made to fill memory. */
final class ZipSignatures {

  private ZipSignatures() {}

  /**
   * At least the number of entries that the zip's list has: what a zip within the zip lists may be
   * counted too.
   */
  static int listed(byte[] zip) {
    int listed = 0;
    for (int i = 0; i + 3 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
        listed++;
      }
    }
    return listed;
  }
}
