package org.itaworkbook.http.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs files into one, with their names in UTF-8. */
public final class ZipArchive {

  private ZipArchive() {}

  static byte[] of(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write in memory", e);
    }
    return bytes.toByteArray();
  }

  /** The answer with a zip to be saved. */
  public static HttpResponse answer(Map<String, byte[]> files, String name) {
    return HttpResponse.bytes(200, MediaTypes.ZIP, of(files))
        .with("Content-Disposition", AttachmentName.attachment(name));
  }
}
