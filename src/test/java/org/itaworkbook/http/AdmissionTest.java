package org.itaworkbook.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.itaworkbook.http.BadUploads.SHEET;
import static org.itaworkbook.http.BadUploads.STYLES;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each file that cannot be answered is told what it is and the way out, and harms nobody else. */
@Timeout(60)
class AdmissionTest {

  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    YearFolders years = YearFolders.load(List.of(Path.of("workbook-templates")));
    server = TestServer.of(new Engine(years, UploadLimits.DEFAULT, Clock.systemUTC()));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Makes a bad file. */
  @FunctionalInterface
  interface Bad {
    byte[] file() throws IOException;
  }

  private static Arguments bad(String what, int status, String type, String words, Bad bad) {
    return Arguments.of(what, status, type, words, bad);
  }

  static Stream<Arguments> kinds() {
    String another = "บันทึกเป็น";
    return Stream.of(
        bad("a PDF", 415, "pdf", "ITAS", () -> "%PDF-1.7\n\0\1".getBytes(UTF_8)),
        bad(
            "a PDF behind blanks that looks like a table",
            415,
            "pdf",
            "ITAS",
            () -> "\r\n\r\n  %PDF-1.4\na,b\n1,2\n".getBytes(UTF_8)),
        bad("an empty zip", 415, "not-a-workbook", another, () -> end(22)),
        bad(
            "a Word document",
            415,
            "not-a-workbook",
            another,
            () -> BadUploads.typed("application/vnd.x.wordprocessingml.document.main+xml")),
        bad(
            "an old Word document",
            415,
            "not-a-workbook",
            another,
            () -> BadUploads.compound("WordDocument")),
        bad("half a workbook", 415, "truncated", "บันทึกอีกครั้ง", BadUploads::half),
        bad(
            "a number that is none where only the writing looks",
            422,
            "not-annotated",
            "คัดลอกเฉพาะตารางคะแนน",
            BadUploads::unwritable),
        bad("a password", 415, "encrypted", "เอารหัสผ่านออก", BadUploads::encrypted),
        bad(
            "a costly password",
            415,
            "encrypted",
            "เอารหัสผ่านออก",
            BadUploads::encryptedWithManySpins),
        bad("Strict", 415, "strict-ooxml", another, BadUploads::strict),
        bad(
            ".xlsb",
            415,
            "binary-workbook",
            another,
            () -> BadUploads.typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
        bad(".ods", 415, "open-document", another, BadUploads::openDocument),
        bad("Excel 95", 415, "old-excel", another, () -> BadUploads.compound("Book")));
  }

  static Stream<Arguments> dangers() {
    return Stream.of(
        bad("an entity", 422, "external-entity", "บันทึก", () -> BadUploads.entity(UTF_8)),
        bad("UTF-16", 422, "external-entity", "บันทึก", () -> BadUploads.entity(UTF_16LE)),
        bad("UTF-16BE", 422, "external-entity", "บันทึก", () -> BadUploads.entity(UTF_16BE)));
  }

  static Stream<Arguments> caps() {
    int cells = UploadLimits.DEFAULT.cells();
    int rows = UploadLimits.DEFAULT.rows();
    return Stream.of(
        cap("1,000 ไฟล์", () -> BadUploads.withParts(1_000)),
        cap("1,000 ไฟล์", () -> BadUploads.withParts(60_000)),
        cap("200 MB", () -> BadUploads.withBytes("xl/media/image1.png", 200)),
        cap("64 MB", () -> BadUploads.withBytes("xl/theme/theme1.xml", 65)),
        cap("1,500,000 รายการ", () -> BadUploads.with(SHEET, BadUploads.merges(1_500_000))),
        cap("100,000 รายการ", () -> BadUploads.withPointers(100_000)),
        large("250,000 เซลล์", BadUploads.sheet(cells / 100, 100)),
        large("250,000 เซลล์", BadUploads.sheet(10_000, 100)),
        large("100,000 แถว", BadUploads.sheet(rows + 1, 1)),
        bad(
            "cells in UTF-16",
            413,
            "too-many-cells",
            "250,000 เซลล์",
            () -> BadUploads.with(SHEET, utf16(BadUploads.sheet(cells / 100, 100)))),
        bad(
            "cells under another name",
            413,
            "too-many-cells",
            "250,000 เซลล์",
            () -> BadUploads.elsewhere(BadUploads.sheet(cells / 100, 100))),
        bad(
            "fonts",
            413,
            "too-many-cells",
            "10,000 แบบ",
            () -> BadUploads.with(STYLES, BadUploads.fonts(10_001))));
  }

  private static Arguments cap(String words, Bad bad) {
    return bad("more than " + words, 413, "inflates-too-far", words, bad);
  }

  private static Arguments large(String words, String sheet) {
    return bad(
        "more than " + words, 413, "too-many-cells", words, () -> BadUploads.with(SHEET, sheet));
  }

  private static byte[] end(int length) {
    byte[] end = new byte[length];
    System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, end, 0, 4);
    return end;
  }

  private static byte[] utf16(String xml) {
    return ("\uFEFF" + xml).getBytes(UTF_16LE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"kinds", "dangers", "caps"})
  void a_bad_file_is_told_the_way_out_and_the_next_one_is_answered(
      String what, int status, String type, String words, Bad bad) throws Exception {
    byte[] file = bad.file();
    JsonObject problem = Problems.check(server.post(file), status, type);
    assertThat(problem.get("detail").getAsString()).contains(words, "โปรด", "ส่ง");
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void the_server_that_refused_all_this_still_annotates() throws Exception {
    assertThat(server.post(BadUploads.half()).statusCode()).isEqualTo(415);
    assertThat(server.post(BadUploads.example()).statusCode()).isEqualTo(200);
  }
}
