package org.itaworkbook.workbook.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * The look at an upload before anything in it is parsed: what kind of file it is and whether it
 * stays within the {@link Limits}, whatever its own tables say of its size.
 */
public final class Admission {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** Parts of other documents within a workbook are listed in its bytes too. */
  private static final int EMBEDDED = 10;

  private final Limits limits;
  private final Map<String, MarkupCount> markup = new HashMap<>();
  private long inflated;

  private Admission(Limits limits) {
    this.limits = limits;
  }

  /**
   * Opens the zip of an upload.
   *
   * @throws RefusedException for anything that is not an ordinary .xlsx or .xlsm within the limits
   */
  public static OpcPackage admit(byte[] upload, Limits limits) {
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
  public static boolean isZip(byte[] upload) {
    return startsWith(upload, ZIP);
  }

  private OpcPackage openZip(byte[] upload) {
    if (ZipSignatures.listed(upload) > EMBEDDED * limits.entries()) {
      throw tooMuch("parts", limits.entries());
    }
    OpcPackage parts;
    try {
      ZipFile zip =
          ZipFile.builder()
              .setSeekableByteChannel(new SeekableInMemoryByteChannel(upload))
              .setIgnoreLocalFileHeader(false)
              .get();
      Map<String, ZipArchiveEntry> entries = entries(zip);
      if (entries.containsKey("mimetype") && entries.containsKey("content.xml")) {
        throw new RefusedException(Refusal.OPEN_DOCUMENT);
      }
      for (Map.Entry<String, ZipArchiveEntry> entry : entries.entrySet()) {
        look(entry.getKey(), zip, entry.getValue());
      }
      parts = new OpcPackage(zip, entries);
    } catch (IOException | IllegalArgumentException e) {
      RefusedException refused = new RefusedException(Refusal.TRUNCATED);
      refused.initCause(e);
      throw refused;
    }
    new AdmittedParts(parts, markup, limits).check();
    return parts;
  }

  private Map<String, ZipArchiveEntry> entries(ZipFile zip) {
    Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    Enumeration<ZipArchiveEntry> all = zip.getEntries();
    while (all.hasMoreElements()) {
      ZipArchiveEntry entry = all.nextElement();
      if (!entry.isDirectory()) {
        entries.putIfAbsent(entry.getName().replace('\\', '/'), entry);
      }
    }
    if (entries.size() > limits.entries()) {
      throw tooMuch("parts", limits.entries());
    }
    return entries;
  }

  /** Inflates a part once, counting, and keeps nothing of it. */
  private void look(String name, ZipFile zip, ZipArchiveEntry entry) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean xml = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    MarkupCount marks = new MarkupCount();
    try (InputStream stream = zip.getInputStream(entry)) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        size += read;
        inflated += read;
        if (inflated > limits.inflatedBytes()) {
          throw tooMuch("inflated", limits.inflatedBytes() >> 20);
        }
        if (xml && size > limits.partBytes()) {
          throw tooMuch("part", limits.partBytes() >> 20);
        }
        marks.count(buffer, read);
      }
    }
    if (xml && marks.doctype()) {
      throw new RefusedException(Refusal.EXTERNAL_ENTITY);
    }
    markup.put(name, marks);
  }

  private static RefusedException tooMuch(String cap, long limit) {
    return AdmittedParts.beyond(Refusal.INFLATES_TOO_FAR, cap, limit);
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
}
