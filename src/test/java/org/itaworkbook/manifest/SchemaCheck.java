package org.itaworkbook.manifest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds a manifest against the schemas that Microsoft has published, where somebody has them. */
final class SchemaCheck {

  private static final String FIRST = "OfficeAppManifestV1_1.xsd";

  /** Those that the first one brings in. */
  private static final List<String> FURTHER =
      List.of(
          "OfficeAppBasicTypesV1_0.xsd",
          "TaskPaneAppVersionOverridesV1_0.xsd",
          "MailAppVersionOverridesV1_0.xsd",
          "MailAppVersionOverridesV1_1.xsd");

  private SchemaCheck() {}

  static boolean isIn(Path folder) {
    return Stream.concat(Stream.of(FIRST), FURTHER.stream())
        .allMatch(file -> folder.resolve(file).toFile().isFile());
  }

  /** A sentence for each thing that the schemas do not allow. */
  static List<String> faults(byte[] manifest, Path folder) throws IOException {
    List<String> faults = new ArrayList<>();
    try {
      SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
      Validator validator = factory.newSchema(folder.resolve(FIRST).toFile()).newValidator();
      validator.setErrorHandler(new Collecting(faults));
      validator.validate(new StreamSource(new ByteArrayInputStream(manifest)));
    } catch (SAXException e) {
      faults.add("The schemas in " + folder + " cannot be used: " + e.getMessage());
    }
    return faults;
  }

  private record Collecting(List<String> faults) implements ErrorHandler {

    @Override
    public void warning(SAXParseException fault) {}

    @Override
    public void error(SAXParseException fault) {
      faults.add("Schema, line " + fault.getLineNumber() + ": " + fault.getMessage());
    }

    @Override
    public void fatalError(SAXParseException fault) throws SAXException {
      throw fault;
    }
  }
}
