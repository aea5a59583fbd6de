package org.itaworkbook.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.xmlbeans.XmlObject;

/** Parts that are known by their schemas. */
public final class SchemaXml {

  private SchemaXml() {}

  /** A part as it is written into the zip. */
  public static byte[] toBytes(XmlObject part) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      part.save(out, POIXMLTypeLoader.DEFAULT_XML_OPTIONS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
