package org.itaworkbook.workbook.repair;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.itaworkbook.opc.ContentTypes;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Holds the parts of a package against the schemas of ECMA-376. */
public final class SchemaFaults {

  private interface Parser {
    XmlObject parse(ByteArrayInputStream xml) throws XmlException, IOException;
  }

  private static final Map<String, Parser> PARSERS =
      Map.of(
          "worksheet", WorksheetDocument.Factory::parse,
          "table", TableDocument.Factory::parse,
          "main", WorkbookDocument.Factory::parse,
          "styles", StyleSheetDocument.Factory::parse,
          "sharedStrings", SstDocument.Factory::parse,
          "comments", CommentsDocument.Factory::parse,
          "drawing", WsDrDocument.Factory::parse,
          "chart", ChartSpaceDocument.Factory::parse,
          "custom-properties",
              org.openxmlformats
                      .schemas
                      .officeDocument
                      .x2006
                      .customProperties
                      .PropertiesDocument
                      .Factory
                  ::parse,
          "extended-properties",
              org.openxmlformats
                      .schemas
                      .officeDocument
                      .x2006
                      .extendedProperties
                      .PropertiesDocument
                      .Factory
                  ::parse);

  private SchemaFaults() {}

  /** The faults of every part that has a schema. */
  public static List<String> of(Map<String, byte[]> package_) throws IOException, XmlException {
    XmlParts parts = new XmlParts(package_);
    ContentTypes types = ContentTypes.parse(parts.bytes("[Content_Types].xml"));
    List<String> faults = new ArrayList<>();
    for (String name : parts.names()) {
      Optional<Parser> parser = parser(types.of(name));
      if (parser.isPresent()) {
        List<XmlError> errors = new ArrayList<>();
        parser
            .get()
            .parse(new ByteArrayInputStream(parts.bytes(name)))
            .validate(new XmlOptions().setErrorListener(errors));
        errors.forEach(error -> faults.add(name + ": " + error.getMessage()));
      }
    }
    return faults;
  }

  /** The parts that have a schema. */
  static long checked(Map<String, byte[]> package_) {
    XmlParts parts = new XmlParts(package_);
    ContentTypes types = ContentTypes.parse(parts.bytes("[Content_Types].xml"));
    return parts.names().stream().filter(name -> parser(types.of(name)).isPresent()).count();
  }

  private static Optional<Parser> parser(String contentType) {
    String kind =
        contentType.substring(contentType.lastIndexOf('.') + 1).replaceFirst("\\+xml$", "");
    return Optional.ofNullable(PARSERS.get(kind));
  }
}
