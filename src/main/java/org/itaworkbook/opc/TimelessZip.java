package org.itaworkbook.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Takes the clock out of a zip: the same parts in the same order, all of one date. */
public final class TimelessZip {

  private TimelessZip() {}

  /**
   * The zip packed anew.
   *
   * @throws IOException where the zip is not sound
   */
  public static byte[] of(byte[] zip) throws IOException {
    ZipBytes bytes = new ZipBytes.InMemory(zip);
    ZipDirectory directory = ZipDirectory.read(bytes, Integer.MAX_VALUE);
    ZipContent content = new ZipContent(bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try (ZipWriter writer = new ZipWriter(out)) {
      for (ZipRecord each : directory.records()) {
        writer.put(each.name(), content.unpack(each));
      }
      writer.finish(directory.comment());
    }
    return out.toByteArray();
  }
}
