package org.itaworkbook.workbook.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.itaworkbook.Growth;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.api.Test;

/** The time in which a sheet of the engine's is taken out grows with its pointers and no faster. */
class ManyPointersTest {

  private static final String RELS = "xl/worksheets/_rels/sheet10.xml.rels";
  private static final String IMAGE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
  private static final int MANY = 10_000;

  /** An annotated workbook, saved by somebody since, whose summary shows so many pictures. */
  private static byte[] pointing(int count, int pictures) {
    byte[] annotated = Uploads.annotate(Uploads.example());
    for (int i = 0; i < pictures; i++) {
      annotated =
          Uploads.withPart(
              annotated,
              "xl/worksheets/sheet10.xml",
              IMAGE,
              Uploads.Part.of("xl/media/many" + i + ".png", "image/png", "a picture"));
    }
    return Uploads.with(
        annotated,
        RELS,
        text -> {
          StringBuilder pointers = new StringBuilder(text.replace("</Relationships>", ""));
          for (int i = 0; i < count; i++) {
            pointers.append("<Relationship Id=\"many").append(i).append("\" Type=\"").append(IMAGE);
            pointers.append("\" Target=\"../media/many").append(i % pictures).append(".png\"/>");
          }
          return pointers.append("</Relationships>").toString();
        });
  }

  @Test
  void twice_as_many_pointers_take_about_twice_the_time() {
    Growth.assertLinear(
        MANY,
        count -> {
          byte[] upload = pointing(count, 20);
          return () ->
              assertThat(Uploads.parts(Uploads.remove(upload)).keySet())
                  .noneMatch(each -> each.contains("media/many"));
        });
  }
}
