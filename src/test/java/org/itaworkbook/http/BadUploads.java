package org.itaworkbook.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that cannot be answered, most of them the example with one thing wrong. */
final class BadUploads {

  static final String SHEET = "xl/worksheets/sheet3.xml";
  static final String STYLES = "xl/styles.xml";

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private BadUploads() {}

  static byte[] example() throws IOException {
    return Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
  }

  static byte[] half() throws IOException {
    byte[] example = example();
    return java.util.Arrays.copyOf(example, example.length / 2);
  }

  /** The example with a part made anew. */
  static byte[] with(String part, byte[] content) throws IOException {
    Map<String, byte[]> parts = parts();
    parts.put(part, content);
    return zip(parts);
  }

  static byte[] with(String part, String content) throws IOException {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] changed(String part, Charset written, UnaryOperator<String> change)
      throws IOException {
    String text = new String(parts().get(part), StandardCharsets.UTF_8);
    String declared =
        text.replaceFirst(
            "^<\\?xml[^>]*\\?>", "<?xml version=\"1.0\" encoding=\"" + written + "\"?>");
    return with(part, change.apply(declared).getBytes(written));
  }

  /** The example with a document type, and an entity that would read a file of the server's. */
  static byte[] entity(Charset written) throws IOException {
    return changed(
        "xl/workbook.xml",
        written,
        text ->
            text.replaceFirst(
                "\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"));
  }

  /** The example as another kind of package, by its main part's content type. */
  static byte[] typed(String contentType) throws IOException {
    return changed(
        "[Content_Types].xml",
        StandardCharsets.UTF_8,
        text ->
            text.replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                contentType));
  }

  static byte[] unwritable() throws IOException {
    return changed(
        "xl/styles.xml",
        StandardCharsets.UTF_8,
        text -> text.replaceAll("<sz val=\"[0-9.]+\"", "<sz val=\"two\""));
  }

  static byte[] strict() throws IOException {
    return changed(
        "_rels/.rels",
        StandardCharsets.UTF_8,
        text ->
            text.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships"));
  }

  static byte[] openDocument() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put(
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
    parts.put("content.xml", "<office/>".getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  /** The example with many more parts. */
  static byte[] withParts(int more) throws IOException {
    Map<String, byte[]> parts = parts();
    for (int i = 0; i < more; i++) {
      parts.put("customXml/item" + i + ".xml", new byte[0]);
    }
    return zip(parts);
  }

  /** The example with many more pointers from its workbook. */
  static byte[] withPointers(int more) throws IOException {
    return changed(
        "xl/_rels/workbook.xml.rels",
        StandardCharsets.UTF_8,
        text ->
            text.replace("</Relationships>", "<Relationship/>".repeat(more) + "</Relationships>"));
  }

  static byte[] withBytes(String part, int megabytes) throws IOException {
    return with(part, new byte[megabytes << 20]);
  }

  /** A sheet of rows of cells. */
  static String sheet(int rows, int columns) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    for (int row = 0; row < rows; row++) {
      xml.append("<row>").append("<c><v>1</v></c>".repeat(columns)).append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  static String merges(int number) {
    return "<worksheet xmlns=\"%s\"><sheetData/><mergeCells>%s</mergeCells></worksheet>"
        .formatted(MAIN, "<mergeCell ref=\"A1:B2\"/>".repeat(number));
  }

  static String fonts(int number) {
    return "<styleSheet xmlns=\"%s\"><fonts>%s</fonts></styleSheet>"
        .formatted(MAIN, "<font><sz val=\"16\"/></font>".repeat(number));
  }

  /** The same sheet where its name does not tell that it is one. */
  static byte[] elsewhere(String sheet) throws IOException {
    Map<String, byte[]> parts = parts();
    parts.remove(SHEET);
    parts.put("xl/calcChain.xml", sheet.getBytes(StandardCharsets.UTF_8));
    for (String list : new String[] {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"}) {
      String text = new String(parts.get(list), StandardCharsets.UTF_8);
      parts.put(
          list,
          text.replace("worksheets/sheet3.xml", "calcChain.xml").getBytes(StandardCharsets.UTF_8));
    }
    return zip(parts);
  }

  static byte[] compound(String stream) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[5_000]), stream);
      return bytes(files);
    }
  }

  static byte[] encrypted() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("ความลับ");
      try (var out = encryptor.getDataStream(files)) {
        out.write(example());
      }
      return bytes(files);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whoever tried the password would hash for minutes. */
  static byte[] encryptedWithManySpins() throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(encrypted()))) {
      String name = "EncryptionInfo";
      byte[] info;
      try (InputStream in = files.createDocumentInputStream(name)) {
        info = in.readAllBytes();
      }
      String patched =
          new String(info, StandardCharsets.ISO_8859_1)
              .replace("spinCount=\"100000\"", "spinCount=\"2000000000\"");
      files
          .getRoot()
          .createOrUpdateDocument(
              name, new ByteArrayInputStream(patched.getBytes(StandardCharsets.ISO_8859_1)));
      return bytes(files);
    }
  }

  private static byte[] bytes(POIFSFileSystem files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    files.writeFilesystem(out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> parts() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(example()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
