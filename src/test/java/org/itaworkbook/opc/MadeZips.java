package org.itaworkbook.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Zips as several programs make them, all with the same parts. */
final class MadeZips {

  static final String TEXT = "xl/worksheets/sheet1.xml";
  static final String LARGE = "xl/media/image1.png";
  static final String EMPTY = "xl/nothing.bin";

  private static final int CHUNK = 1 << 16;

  private MadeZips() {}

  static Map<String, byte[]> parts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        utf8(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"));
    parts.put("_rels/.rels", utf8("<Relationships/>"));
    parts.put(TEXT, utf8("<worksheet>" + "<row/>".repeat(40_000) + "</worksheet>"));
    byte[] noise = new byte[3 * CHUNK + 1];
    long state = 2568;
    for (int i = 0; i < noise.length; i++) {
      state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
      noise[i] = (byte) (state >> 56);
    }
    parts.put(LARGE, noise);
    parts.put(EMPTY, new byte[0]);
    return parts;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The sizes stand behind the packed bytes, as Java and many a server write them. */
  static byte[] described(Map<String, byte[]> parts) {
    return zip(parts, ZipEntry.DEFLATED, "");
  }

  static byte[] stored() {
    return zip(parts(), ZipEntry.STORED, "");
  }

  static byte[] commented() {
    return zip(parts(), ZipEntry.DEFLATED, "ถึงหน่วยงาน PK\5\6");
  }

  static byte[] withThaiNames() {
    Map<String, byte[]> parts = parts();
    parts.put("xl/media/รูป.png", utf8("รูป"));
    return described(parts);
  }

  /** With entries for the folders. */
  static byte[] withFolders() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("xl/", new byte[0]);
    parts.put("xl/worksheets/", new byte[0]);
    parts.putAll(parts());
    return described(parts);
  }

  private static byte[] zip(Map<String, byte[]> parts, int method, String comment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(comment);
      for (Map.Entry<String, byte[]> each : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
          CRC32 sum = new CRC32();
          sum.update(each.getValue());
          entry.setSize(each.getValue().length);
          entry.setCrc(sum.getValue());
        }
        entry.setComment("ความเห็น");
        zip.putNextEntry(entry);
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The sizes stand in the header. */
  static byte[] plain() {
    return large(Zip64Mode.Never, true);
  }

  /** With fields for sizes beyond 4 GB, in the header. */
  static byte[] zip64() {
    return large(Zip64Mode.Always, true);
  }

  /** With fields for sizes beyond 4 GB, behind the packed bytes. */
  static byte[] describedZip64() {
    return large(Zip64Mode.Always, false);
  }

  private static byte[] large(Zip64Mode mode, boolean seekable) {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip =
        seekable
            ? new ZipArchiveOutputStream(channel)
            : new ZipArchiveOutputStream((OutputStream) bytes)) {
      zip.setUseZip64(mode);
      for (Map.Entry<String, byte[]> each : parts().entrySet()) {
        zip.putArchiveEntry(new ZipArchiveEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return seekable ? Arrays.copyOf(channel.array(), (int) channel.size()) : bytes.toByteArray();
  }
}
