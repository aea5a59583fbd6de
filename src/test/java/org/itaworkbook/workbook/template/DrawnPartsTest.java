package org.itaworkbook.workbook.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.itaworkbook.workbook.given.SmallYear;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.officeDocument.x2006.customProperties.PropertiesDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

class DrawnPartsTest {

  @Test
  void every_part_is_valid_by_the_schemas_of_ECMA_376() throws Exception {
    byte[] drawn =
        StandardWorkbook.draw(SmallYear.twoParts(), SmallYear.scores(SmallYear.twoParts()));
    Map<String, List<String>> faults = new LinkedHashMap<>();
    int checked = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(drawn))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        XmlObject parsed = parse(part.getName(), zip.readAllBytes());
        if (parsed != null) {
          checked++;
          List<XmlError> errors = new ArrayList<>();
          if (!parsed.validate(new XmlOptions().setErrorListener(errors))) {
            faults.put(part.getName(), errors.stream().map(XmlError::getMessage).toList());
          }
        }
      }
    }
    assertThat(faults).isEmpty();
    assertThat(checked).isEqualTo(9 + 8 + 4);
  }

  private static @Nullable XmlObject parse(String name, byte[] part) throws Exception {
    ByteArrayInputStream stream = new ByteArrayInputStream(part);
    if (name.startsWith("xl/worksheets/sheet")) {
      return WorksheetDocument.Factory.parse(stream);
    }
    if (name.startsWith("xl/tables/")) {
      return TableDocument.Factory.parse(stream);
    }
    return switch (name) {
      case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(stream);
      case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(stream);
      case "xl/sharedStrings.xml" -> SstDocument.Factory.parse(stream);
      case "docProps/custom.xml" -> PropertiesDocument.Factory.parse(stream);
      default -> null;
    };
  }
}
