package org.itaworkbook.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The zip of a workbook, of which some parts are changed and all others copied packed. */
final class PartsOf {

  private final ZipFile zip;
  private final Map<String, byte[]> changed = new LinkedHashMap<>();

  PartsOf(byte[] workbook) throws IOException {
    zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook)).get();
  }

  /** The entry's own spelling of a part's name, which is the same in any case. */
  String entry(String part) throws IOException {
    Enumeration<ZipArchiveEntry> entries = zip.getEntries();
    while (entries.hasMoreElements()) {
      String name = entries.nextElement().getName();
      if (name.replace('\\', '/').replaceFirst("^/", "").equalsIgnoreCase(part)) {
        return name;
      }
    }
    throw new IOException("no part " + part);
  }

  Document document(String part) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(entry(part)))) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(in.readAllBytes()));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(part + ": " + e.getMessage(), e);
    }
  }

  void put(String part, Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(part + ": " + e.getMessage(), e);
    }
    changed.put(entry(part), out.toByteArray());
  }

  void add(String part, byte[] content) {
    changed.put(part, content);
  }

  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntries();
      while (entries.hasMoreElements()) {
        ZipArchiveEntry entry = entries.nextElement();
        if (!changed.containsKey(entry.getName())) {
          out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
        }
      }
      for (Map.Entry<String, byte[]> each : changed.entrySet()) {
        out.putArchiveEntry(new ZipArchiveEntry(each.getKey()));
        out.write(each.getValue());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
