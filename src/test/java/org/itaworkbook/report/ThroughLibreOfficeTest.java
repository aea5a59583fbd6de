package org.itaworkbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaworkbook.Slow;
import org.itaworkbook.report.filling.FilledPart;
import org.itaworkbook.report.filling.PartState;
import org.itaworkbook.report.given.Agencies;
import org.itaworkbook.report.given.Document;
import org.itaworkbook.report.given.FollowUps;
import org.itaworkbook.report.given.Reports;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that LibreOffice has saved, filled again; and one that it prints. */
@Slow(Slow.Why.LIBREOFFICE)
final class ThroughLibreOfficeTest {

  private static final byte[] FIRST = Reports.of(Agencies.example()).document();
  private static final Path FONTS = Path.of("../shared/fonts/fonts.conf");
  private static final Path OTHER_FONTS = Path.of("../../shared/fonts/fonts.conf");

  @TempDir private Path folder;

  private byte[] converted(byte[] file, String kind, String ending) throws Exception {
    Path in = Files.write(folder.resolve("report.docx"), file);
    Path out = Files.createDirectories(folder.resolve("out"));
    ProcessBuilder builder =
        new ProcessBuilder(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            out.toString(),
            in.toString());
    Stream.of(FONTS, OTHER_FONTS)
        .filter(Files::exists)
        .findFirst()
        .ifPresent(
            fonts ->
                builder.environment().put("FONTCONFIG_FILE", fonts.toAbsolutePath().toString()));
    boolean there =
        Stream.of(System.getenv("PATH").split(":"))
            .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
    Assumptions.assumeTrue(there, "LibreOffice is not installed: no report goes through it");
    Process process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    Path made = out.resolve("report." + ending);
    Assumptions.assumeTrue(
        Files.exists(made), "LibreOffice Writer is not installed: no report goes through it");
    return Files.readAllBytes(made);
  }

  private byte[] saved(byte[] file) throws Exception {
    return converted(file, "docx:MS Word 2007 XML", "docx");
  }

  @Test
  void saved_by_libreoffice_no_text_changes_and_all_is_still_the_engines() throws Exception {
    byte[] saved = saved(FIRST);
    List<String> before = Document.open(saved).lines();
    Report again = Reports.again(Agencies.example(), saved);
    assertThat(Document.open(again.document()).lines()).isEqualTo(before);
    assertThat(again.outcome().parts())
        .noneMatch(each -> each.state() == PartState.STAFF || each.stale());
    assertThat(again.outcome().parts())
        .filteredOn(FilledPart::changed)
        .extracting(FilledPart::name)
        .allMatch(name -> name.startsWith("chart_"));
    assertThat(again.outcome().findings())
        .extracting(Finding::code)
        .contains(FindingCode.SAVED_ELSEWHERE);
  }

  @Test
  void the_report_of_measures_goes_through_it_whole_with_its_links() throws Exception {
    Report first = FollowUps.report(Agencies.example(), FollowUps.history());
    byte[] saved = saved(first.document());
    List<String> before = Document.open(saved).lines();
    Report again =
        FollowUps.report(
            FollowUps.of(Agencies.example(), FollowUps.history(), null),
            saved,
            ReportOptions.DEFAULT);
    assertThat(Document.open(again.document()).lines()).isEqualTo(before);
    assertThat(again.outcome().parts())
        .noneMatch(each -> each.state() == PartState.STAFF || each.stale());
    assertThat(Document.open(again.document()).body().all("w:hyperlink"))
        .anyMatch(each -> each.attribute("id") != null);
  }

  @Test
  void words_of_staff_and_a_correction_go_through_it_together() throws Exception {
    byte[] edited =
        Document.edited(
            FIRST,
            document -> {
              document.write("text_analysis_3", "ข้อความของหน่วยงานเอง");
              document.addBehind("text_figures_7", "ย่อหน้าที่เพิ่มเอง");
            });
    Report again = Reports.again(Agencies.mended(), saved(edited));
    assertThat(again.outcome().parts())
        .filteredOn(each -> each.changed() && !each.name().startsWith("chart_"))
        .extracting(FilledPart::name)
        .containsExactlyInAnyOrder(
            "text_lowest_IIT", "text_group_MAINTAIN", "text_analysis_4", "table_questions_IIT");
    assertThat(Document.open(again.document()).lines())
        .contains("ข้อความของหน่วยงานเอง", "ย่อหน้าที่เพิ่มเอง");
  }

  @Test
  void no_number_is_broken_in_its_cell_and_the_pages_are_as_many_as_they_should_be()
      throws Exception {
    Assumptions.assumeTrue(
        Files.exists(FONTS) || Files.exists(OTHER_FONTS),
        "TH Sarabun is not beside the project: the pages are not counted");
    byte[] pdf = converted(YearlyReport.printed(FIRST, false), "pdf", "pdf");
    Path file = Files.write(folder.resolve("report.pdf"), pdf);
    Process process =
        new ProcessBuilder("pdftotext", "-layout", file.toString(), "-")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(text.chars().filter(each -> each == '\f').count()).isBetween(17L, 19L);
    String digits = "[๐-๙]";
    assertThat(Pattern.compile("๑๐๐\\.๐๐").matcher(text).results().count())
        .isGreaterThanOrEqualTo(28);
    assertThat(text).doesNotContainPattern("(?m)" + digits + "\\.\\s*$");
  }

  /** Each figure says what it shows, and stands where the table behind says. */
  private static void checkFigures(String pdf, String structure) {
    long figures = structure.lines().filter(each -> each.strip().startsWith("Figure")).count();
    assertThat(figures).isPositive();
    List<MatchResult> said =
        Pattern.compile(
                "([0-9]+) 0 obj\\s*<</Type/StructElem\\s*/S/Figure\\s*/Alt<FEFF([0-9A-F]+)>")
            .matcher(pdf)
            .results()
            .toList();
    assertThat(said).hasSize((int) figures);
    String table = pdf.substring(pdf.lastIndexOf("xref\n", pdf.lastIndexOf("trailer")));
    assertThat(pdf).contains("startxref\n" + (pdf.length() - table.length()) + "\n%%EOF\n");
    for (MatchResult each : said) {
      byte[] text = HexFormat.of().parseHex(each.group(2));
      assertThat(new String(text, StandardCharsets.UTF_16BE)).contains("แผนภูมิ");
      assertThat(table)
          .contains(
              String.format(Locale.ROOT, "%s 1\n%010d 00000 n \n", each.group(1), each.start()));
    }
  }

  @Test
  void the_pdf_is_tagged_and_thai_and_its_headings_are_in_order() throws Exception {
    for (byte[] report :
        List.of(FIRST, FollowUps.report(Agencies.example(), FollowUps.history()).document())) {
      byte[] pdf =
          YearlyReport.described(
              converted(
                  YearlyReport.printed(report, false),
                  "pdf:writer_pdf_Export:"
                      + "{\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"}}",
                  "pdf"),
              report);
      Path file = Files.write(folder.resolve("tagged.pdf"), pdf);
      String raw = new String(pdf, StandardCharsets.ISO_8859_1);
      assertThat(raw).contains("<pdfuaid:part>1</pdfuaid:part>", "/Lang(th-TH)");
      assertThat(raw).doesNotContain("/Lang(en-US)");
      List<String> structure =
          said("pdfinfo", "-struct", file.toString())
              .lines()
              .map(each -> each.strip().replaceFirst("[^A-Za-z0-9].*", ""))
              .filter(each -> each.matches("H[1-6]|TH|Table|Link"))
              .toList();
      assertThat(structure).contains("TH", "Table", "Link");
      checkFigures(raw, said("pdfinfo", "-struct", file.toString()));
      int before = 0;
      int headings = 0;
      for (String each : structure) {
        if (each.matches("H[1-6]")) {
          int level = each.charAt(1) - '0';
          assertThat(level)
              .as("behind a heading of level " + before)
              .isLessThanOrEqualTo(before + 1);
          before = level;
          headings++;
        }
      }
      assertThat(headings).isGreaterThanOrEqualTo(8);
    }
  }

  private static String said(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
