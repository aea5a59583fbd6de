package org.itaworkbook.report.given;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.workbook.repair.SchemaFaults;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Holds the parts of a document of Word, and the workbooks in it, against ECMA-376's schemas. */
public final class WordSchemas {

  private interface Parser {
    XmlObject parse(ByteArrayInputStream xml) throws XmlException, IOException;
  }

  /** By the last word of a part's type. */
  private static final Map<String, Parser> PARSERS =
      Map.of(
          "main", DocumentDocument.Factory::parse,
          "styles", StylesDocument.Factory::parse,
          "settings", SettingsDocument.Factory::parse,
          "header", HdrDocument.Factory::parse,
          "chart", ChartSpaceDocument.Factory::parse,
          "custom-properties", PropertiesDocument.Factory::parse);

  private WordSchemas() {}

  /** The faults of every part that has a schema, and how many parts were held against one. */
  public record Checked(int parts, List<String> faults) {}

  public static Checked check(byte[] file) throws IOException, XmlException {
    OpcPackage parts = Document.parts(file);
    List<String> faults = new ArrayList<>();
    int checked = 0;
    for (String name : parts.names()) {
      String type = parts.contentTypes().of(name);
      Parser parser = PARSERS.get(type.replaceFirst(".*\\.", "").replaceFirst("\\+xml$", ""));
      if (parser != null) {
        List<XmlError> errors = new ArrayList<>();
        parser
            .parse(new ByteArrayInputStream(parts.read(name)))
            .validate(new XmlOptions().setErrorListener(errors));
        errors.forEach(error -> faults.add(name + ": " + error.getMessage()));
        checked++;
      } else if (name.endsWith(".xlsx")) {
        SchemaFaults.of(unzipped(parts.read(name))).forEach(each -> faults.add(name + "/" + each));
        checked++;
      }
    }
    return new Checked(checked, faults);
  }

  private static Map<String, byte[]> unzipped(byte[] workbook) throws IOException {
    OpcPackage parts = OpcPackage.open(workbook, 100);
    Map<String, byte[]> unzipped = new LinkedHashMap<>();
    parts.names().forEach(each -> unzipped.put(each, parts.read(each)));
    return unzipped;
  }
}
