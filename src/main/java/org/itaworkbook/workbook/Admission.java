package org.itaworkbook.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * The look at an upload before anything in it is parsed: what kind of file it is and whether it
 * stays within the {@link Limits}, whatever its own tables say of its size.
 */
final class Admission {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private final Limits limits;
  private long inflated;
  private int cells;
  private int rows;

  private Admission(Limits limits) {
    this.limits = limits;
  }

  /**
   * Opens the zip of an upload.
   *
   * @throws RefusedException for anything that is not an ordinary .xlsx or .xlsm within the limits
   */
  static WorkbookPackage admit(byte[] upload, Limits limits) {
    if (upload.length == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    if (upload.length > limits.uploadBytes()) {
      throw new RefusedException(Refusal.TOO_LARGE, (limits.uploadBytes() >> 20) + " MB");
    }
    if (startsWith(upload, COMPOUND)) {
      throw new RefusedException(compound(upload));
    }
    if (!startsWith(upload, ZIP)) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    return new Admission(limits).openZip(upload);
  }

  /** Whether a file begins as a zip does, sound or not. */
  static boolean isZip(byte[] upload) {
    return startsWith(upload, ZIP);
  }

  private WorkbookPackage openZip(byte[] upload) {
    Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    WorkbookPackage parts;
    try {
      ZipFile zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(upload))
              .setIgnoreLocalFileHeader(false)
              .get();
      Enumeration<ZipArchiveEntry> all = zip.getEntries();
      while (all.hasMoreElements()) {
        ZipArchiveEntry entry = all.nextElement();
        if (!entry.isDirectory()) {
          entries.putIfAbsent(entry.getName().replace('\\', '/'), entry);
        }
        if (entries.size() > limits.entries()) {
          throw new RefusedException(Refusal.INFLATES_TOO_FAR);
        }
      }
      if (entries.containsKey("mimetype") && entries.containsKey("content.xml")) {
        throw new RefusedException(Refusal.OPEN_DOCUMENT);
      }
      for (Map.Entry<String, ZipArchiveEntry> entry : entries.entrySet()) {
        look(entry.getKey(), zip, entry.getValue());
      }
      parts = new WorkbookPackage(zip, entries);
    } catch (IOException | IllegalArgumentException e) {
      RefusedException refused = new RefusedException(Refusal.TRUNCATED);
      refused.initCause(e);
      throw refused;
    }
    kind(parts);
    return parts;
  }

  /** Inflates a part once, counting, and keeps nothing of it. */
  private void look(String name, ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean xml = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    boolean sheet = lower.contains("worksheets/");
    byte[] buffer = new byte[1 << 14];
    byte[] head = new byte[0];
    long size = 0;
    MarkCounter marks = new MarkCounter();
    try (InputStream stream = zip.getInputStream(entry)) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        if (size == 0) {
          head = java.util.Arrays.copyOf(buffer, Math.min(read, 4096));
        }
        size += read;
        inflated += read;
        if (inflated > limits.inflatedBytes() || xml && size > limits.partBytes()) {
          throw new RefusedException(Refusal.INFLATES_TOO_FAR);
        }
        if (sheet) {
          marks.count(buffer, read);
          if (cells + marks.cells() > limits.cells() || rows + marks.rows() > limits.rows()) {
            throw new RefusedException(
                Refusal.TOO_MANY_CELLS,
                String.format(Locale.ROOT, "%,d", limits.cells()),
                String.format(Locale.ROOT, "%,d", limits.rows()));
          }
        }
      }
    }
    cells += marks.cells();
    rows += marks.rows();
    if (xml && contains(head, DOCTYPE)) {
      throw new RefusedException(Refusal.EXTERNAL_ENTITY);
    }
  }

  private static void kind(WorkbookPackage parts) {
    if (!parts.has("[Content_Types].xml") || !parts.has("_rels/.rels")) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
    Relationships root = parts.relationships("");
    if (root.strict()) {
      throw new RefusedException(Refusal.STRICT_OOXML);
    }
    String main =
        root.ofType("officeDocument").stream()
            .map(Relationships.Relationship::target)
            .filter(parts::has)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.NOT_A_WORKBOOK));
    String type = parts.contentTypes().of(main);
    if (type.contains("sheet.binary")) {
      throw new RefusedException(Refusal.BINARY_WORKBOOK);
    }
    if (!type.contains("spreadsheetml") && !type.contains("ms-excel")) {
      throw new RefusedException(Refusal.NOT_A_WORKBOOK);
    }
  }

  private static Refusal compound(byte[] upload) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(upload))) {
      DirectoryNode root = files.getRoot();
      return root.hasEntryCaseInsensitive("EncryptedPackage")
          ? Refusal.ENCRYPTED
          : root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")
              ? Refusal.OLD_EXCEL
              : Refusal.NOT_A_WORKBOOK;
    } catch (IOException | RuntimeException e) {
      return Refusal.TRUNCATED;
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && java.util.Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] bytes, byte[] sought) {
    for (int i = 0; i + sought.length <= bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  /** Counts the start tags of cells and rows, with or without a prefix, across buffers. */
  private static final class MarkCounter {

    private final StringBuilder name = new StringBuilder();
    private boolean inTag;
    private int cells;
    private int rows;

    int cells() {
      return cells;
    }

    int rows() {
      return rows;
    }

    void count(byte[] buffer, int length) {
      for (int i = 0; i < length; i++) {
        byte b = buffer[i];
        if (b == '<') {
          inTag = true;
          name.setLength(0);
        } else if (inTag && (b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\r')) {
          inTag = false;
          end();
        } else if (inTag && b == ':') {
          name.setLength(0);
        } else if (inTag && name.length() < 4) {
          name.append((char) b);
        }
      }
    }

    private void end() {
      if (name.length() == 1 && name.charAt(0) == 'c') {
        cells++;
      } else if (name.length() == 3 && "row".contentEquals(name)) {
        rows++;
      }
    }
  }
}
