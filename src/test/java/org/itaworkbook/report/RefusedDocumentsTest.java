package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.report.markup.Element;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no report of this agency, year and round is refused in one sentence. */
final class RefusedDocumentsTest {

  private static final byte[] FIRST = Reports.of(Agencies.example()).document();
  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(Refusal.NOT_A_DOCUMENT, new byte[0]),
        Arguments.of(Refusal.NOT_A_DOCUMENT, "รายงาน".getBytes(StandardCharsets.UTF_8)),
        Arguments.of(Refusal.NOT_A_DOCUMENT, zip("mimetype", "text/plain")),
        Arguments.of(Refusal.NOT_A_DOCUMENT, retyped(MAIN.replace("wordprocessingml", "other"))),
        Arguments.of(Refusal.DOCUMENT_TRUNCATED, Arrays.copyOf(FIRST, FIRST.length / 2)),
        Arguments.of(Refusal.DOCUMENT_TRUNCATED, replaced("<w:body>", "<w:body><w:p>")),
        Arguments.of(Refusal.DOCUMENT_TRUNCATED, without(Document.BODY)),
        Arguments.of(Refusal.DOCUMENT_ENTITY, replaced("<w:document", "<!DOCTYPE x><w:document")),
        Arguments.of(
            Refusal.DOCUMENT_WITH_MACROS,
            retyped("application/vnd.ms-word.document.macroEnabled.main+xml")),
        Arguments.of(Refusal.OPEN_DOCUMENT_TEXT, zip("mimetype", "x", "content.xml", "<x/>")),
        Arguments.of(Refusal.OLD_WORD, compound("WordDocument")),
        Arguments.of(Refusal.DOCUMENT_ENCRYPTED, compound("EncryptedPackage")),
        Arguments.of(Refusal.NOT_A_DOCUMENT, compound("Workbook")),
        Arguments.of(Refusal.DOCUMENT_STRICT, strict()),
        Arguments.of(Refusal.DOCUMENT_TOO_LARGE, new byte[11 << 20]),
        Arguments.of(Refusal.DOCUMENT_TOO_LARGE, replaced("<w:body>", "<w:body>" + MANY)),
        Arguments.of(Refusal.NO_MARKS, unmarked(true)),
        Arguments.of(Refusal.MARKS_LOST, unmarked(false)),
        Arguments.of(
            Refusal.OTHER_REPORT,
            Reports.of(Agencies.with("\"สำนักงานปลัดกระทรวงแรงงาน\"", "\"กรมอื่น\"")).document()),
        Arguments.of(
            Refusal.OTHER_REPORT,
            Reports.of(Agencies.with("\"round\": \"1\"", "\"round\": \"2\"")).document()));
  }

  private static final String MANY = "<w:p/>".repeat(300_001);

  @ParameterizedTest
  @MethodSource("files")
  void each_is_refused_by_its_name(Refusal refusal, byte[] file) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> Reports.again(Agencies.example(), file));
    assertThat(refused).isNotNull();
    assertThat(refused.refusal()).isEqualTo(refusal);
    assertThat(refused.text().th()).contains("โปรด");
    assertThat(refused.text().en()).matches("[^{}]{40,}");
  }

  private static byte[] zip(String... entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(String there, String instead) {
    OpcPackage parts = Document.parts(FIRST);
    String body = new String(parts.read(Document.BODY), StandardCharsets.UTF_8);
    parts.write(Document.BODY, body.replace(there, instead).getBytes(StandardCharsets.UTF_8));
    return parts.toBytes();
  }

  private static byte[] retyped(String type) {
    OpcPackage parts = Document.parts(FIRST);
    parts.contentTypes().put(Document.BODY, type);
    return parts.toBytes();
  }

  private static byte[] without(String part) {
    OpcPackage parts = Document.parts(FIRST);
    parts.write(part, new byte[0]);
    return parts.toBytes();
  }

  private static byte[] strict() {
    OpcPackage parts = Document.parts(FIRST);
    String rels = new String(parts.read("_rels/.rels"), StandardCharsets.UTF_8);
    parts.write(
        "_rels/.rels",
        rels.replace(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
                "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")
            .getBytes(StandardCharsets.UTF_8));
    return parts.toBytes();
  }

  private static byte[] compound(String stream) {
    byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
    byte[] file = new byte[1_024];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, file, 0, 4);
    System.arraycopy(name, 0, file, 512, name.length);
    return file;
  }

  /** As a program leaves it that keeps neither bookmarks nor fields. */
  private static byte[] unmarked(boolean forgetful) {
    byte[] file =
        Document.edited(
            FIRST,
            document -> {
              for (String kind : List.of("w:bookmarkStart", "w:bookmarkEnd", "w:fldSimple")) {
                document.body().all(kind).forEach(Element::remove);
              }
            });
    OpcPackage parts = Document.parts(file);
    if (forgetful) {
      parts.remove("customXml/item1.xml");
      parts.relationships(Document.BODY).removeTo("customXml/item1.xml");
    }
    return parts.toBytes();
  }
}
