package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.FileNames;

/** A workbook, or a zip of files, each of which is a table or several. */
final class ZipTables {

  private static final int MOST_ENTRIES = 5_000;

  /** A workbook in a zip is unpacked into memory first, up to so much. */
  private static final long MOST_INSIDE = 64L << 20;

  private static final long MOST_MIMETYPE = 100;

  private ZipTables() {}

  /** A zip that may be opened more than once. */
  record Zip(ResponseFile file, Effort effort) {

    ZipFile open() throws IOException {
      return ZipFile.builder()
          .setSeekableByteChannel(file.content().open())
          .setCharset(StandardCharsets.UTF_8)
          .get();
    }

    InputStream stream(ZipFile open, ZipArchiveEntry entry) throws IOException {
      InputStream unpacked =
          entry.getMethod() == ZipEntry.DEFLATED
              ? new Inflating(open.getRawInputStream(entry))
              : open.getInputStream(entry);
      return new Inflation(unpacked, entry.getCompressedSize(), entry.getSize(), effort.limits());
    }
  }

  static List<Table> of(ResponseFile file, Effort effort, boolean inside) {
    Zip zip = new Zip(file, effort);
    try (ZipFile open = zip.open()) {
      List<ZipArchiveEntry> entries = Collections.list(open.getEntries());
      if (entries.size() > MOST_ENTRIES) {
        throw ResponseLimits.beyond(Refusal.INFLATES_TOO_FAR, "parts", MOST_ENTRIES);
      }
      if (entries.stream().anyMatch(each -> each.getGeneralPurposeBit().usesEncryption())) {
        throw new RefusedException(Refusal.ENCRYPTED);
      }
      refuseOthers(zip, open);
      if (open.getEntry("xl/workbook.xml") != null) {
        return new WorkbookTables(zip, file.name()).tables();
      }
      if (inside) {
        throw new RefusedException(Refusal.NOT_A_WORKBOOK);
      }
      List<Table> tables = new ArrayList<>();
      for (ZipArchiveEntry entry : entries) {
        if (!entry.isDirectory() && !FileNames.isSystems(bare(entry.getName()))) {
          tables.addAll(inside(zip, open, entry));
        }
      }
      return tables;
    } catch (IOException | IllegalArgumentException e) {
      throw new RefusedException(Refusal.TRUNCATED);
    }
  }

  private static void refuseOthers(Zip zip, ZipFile open) throws IOException {
    if (open.getEntry("xl/workbook.bin") != null) {
      throw new RefusedException(Refusal.BINARY_WORKBOOK);
    }
    ZipArchiveEntry type = open.getEntry("mimetype");
    if (type != null && type.getSize() < MOST_MIMETYPE) {
      try (InputStream stream = zip.stream(open, type)) {
        String said = new String(stream.readNBytes(100), StandardCharsets.US_ASCII);
        if (said.contains("opendocument")) {
          throw new RefusedException(Refusal.OPEN_DOCUMENT);
        }
      }
    }
  }

  private static List<Table> inside(Zip zip, ZipFile open, ZipArchiveEntry entry)
      throws IOException {
    String name = bare(entry.getName());
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
      zip.effort().unpacked(entry.getSize());
      return List.of(new DelimitedTable(name, () -> reopened(zip, entry.getName()), zip.effort()));
    }
    if (!lower.endsWith(".xlsx") && !lower.endsWith(".xlsm")) {
      return List.of();
    }
    zip.effort().unpacked(entry.getSize());
    try (InputStream stream = zip.stream(open, entry)) {
      byte[] bytes = stream.readNBytes((int) MOST_INSIDE);
      if (bytes.length == MOST_INSIDE) {
        throw ResponseLimits.beyond(Refusal.INFLATES_TOO_FAR, "part", MOST_INSIDE >> 20);
      }
      return of(ResponseFile.of(name, bytes), zip.effort(), true);
    }
  }

  /** An entry's content, which closes the zip with itself. */
  private static InputStream reopened(Zip zip, String name) throws IOException {
    ZipFile open = zip.open();
    ZipArchiveEntry entry = open.getEntry(name);
    InputStream stream = zip.stream(open, entry);
    return new java.io.FilterInputStream(stream) {
      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        return in.read(into, from, length);
      }

      @Override
      public void close() throws IOException {
        try (open) {
          super.close();
        }
      }
    };
  }

  private static String bare(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
