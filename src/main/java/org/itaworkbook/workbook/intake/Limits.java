package org.itaworkbook.workbook.intake;

/**
 * What an upload may be at most, checked before anything is parsed.
 *
 * @param uploadBytes the file as sent
 * @param entries parts in its zip
 * @param inflatedBytes all parts unpacked
 * @param partBytes one XML part unpacked
 * @param cells in all sheets
 * @param rows in all sheets
 * @param styles fonts or cell formats
 * @param elements of XML in all parts that are parsed: each takes some 200 bytes of memory
 */
public record Limits(
    long uploadBytes,
    int entries,
    long inflatedBytes,
    long partBytes,
    int cells,
    int rows,
    int styles,
    int elements) {

  public static final Limits DEFAULT =
      new Limits(25L << 20, 1_000, 200L << 20, 64L << 20, 250_000, 100_000, 10_000, 1_500_000);

  public Limits withUploadBytes(long bytes) {
    return new Limits(bytes, entries, inflatedBytes, partBytes, cells, rows, styles, elements);
  }
}
