package org.itaworkbook.workbook.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaworkbook.engine.Assessment;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.samples.ReportTables;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.scores.Scores;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.given.Grid;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.layout.Layout;
import org.itaworkbook.workbook.parts.SheetPart;
import org.itaworkbook.workbook.parts.WorkbookFile;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables as people make them, with the figures of the example in them. */
class ForeignLayoutsTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  static Stream<Arguments> layouts() {
    return Stream.of(
        layout(
            "codes misread by a scanner",
            three(
                (n, q, s) -> new Object[] {thai(n), scanned(q) + " " + q.wording(), s.get(0)},
                "ที่",
                "ข้อคำถาม",
                "คะแนน")),
        layout(
            "no codes at all",
            three(
                (n, q, s) -> new Object[] {n + ".", q.wording(), s.get(0)},
                "ที่",
                "ข้อคำถาม",
                "คะแนน")),
        layout(
            "codes only, no wordings",
            three((n, q, s) -> new Object[] {q.code(), s.get(0)}, "Code", "Score")),
        layout(
            "the word for question before the code",
            three(
                (n, q, s) -> new Object[] {"ข้อ " + thai(q.code()), s.get(0)},
                "ข้อ",
                "คะแนนที่ได้")),
        layout(
            "bare numbers under a title that names the instrument",
            three((n, q, s) -> new Object[] {n, s.get(0)}, "ข้อที่", "คะแนน")),
        layout(
            "scores before codes and a column of last year",
            new Grid("ผล")
                .row("แบบวัด IIT")
                .row("คะแนน ปี 2568", "คะแนน ปี 2567", "รหัสข้อ")
                .questions("IIT", (n, q, s) -> new Object[] {s.get(0), 50.0, q.code()})
                .row("แบบวัด EIT")
                .row("ส่วนที่ ๒", "ส่วนที่ ๑", "รหัสข้อ")
                .questions("EIT", (n, q, s) -> new Object[] {s.get(1), s.get(0), q.code()})
                .row("แบบวัด OIT")
                .row("คะแนน (เต็ม ๑๐๐)", "", "รหัสข้อ")
                .questions("OIT", (n, q, s) -> new Object[] {s.get(0), "", q.code()})),
        layout(
            "a header of two merged rows",
            new Grid("EIT")
                .row("ผลการประเมิน")
                .row("ที่", "ข้อคำถาม", "คะแนน", "", "ผล", "")
                .row("", "", "EIT Public", "EIT Survey", "รักษามาตรฐาน", "พัฒนาและปรับปรุง")
                .merge("A2:A3")
                .merge("B2:B3")
                .merge("C2:D2")
                .merge("E2:F2")
                .questions(
                    "EIT",
                    (n, q, s) -> new Object[] {n, q.code() + " " + q.wording(), s.get(0), s.get(1)})
                .sheet("IIT และ OIT")
                .row("ที่", "ข้อคำถาม", "คะแนน")
                .questions(
                    "IIT", (n, q, s) -> new Object[] {n, q.code() + ". " + q.wording(), s.get(0)})
                .row("ที่", "ข้อความ", "คะแนน")
                .questions(
                    "OIT", (n, q, s) -> new Object[] {n, q.code() + ". " + q.wording(), s.get(0)})),
        layout(
            "years typed as numbers above the scores",
            new Grid("IIT")
                .row("", 2566.0, 2567.0, 2568.0)
                .row("รหัส", "คะแนน", "คะแนน", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), 10.0, 20.0, s.get(0)})
                .sheet("อื่น ๆ")
                .row("รหัส", "คะแนน", "EIT Public", "EIT Survey")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), "", s.get(0), s.get(1)})
                .questions("OIT", (n, q, s) -> new Object[] {q.code(), s.get(0)})),
        layout(
            "a table for each part of the EIT",
            new Grid("EIT ส่วนที่ 1")
                .row("รหัส", "ข้อคำถาม", "คะแนน")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
                .sheet("EIT ส่วนที่ 2")
                .row("รหัส", "ข้อคำถาม", "คะแนน")
                .questions("EIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(1)})
                .sheet("ที่เหลือ")
                .row("รหัส", "ข้อคำถาม", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
                .row("รหัส", "ข้อคำถาม", "คะแนน")
                .questions("OIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})),
        layout(
            "one long table with a row for each part",
            new Grid("ทั้งหมด")
                .row("เครื่องมือ", "ข้อ", "คะแนน")
                .questions("IIT", (n, q, s) -> new Object[] {"IIT", n, s.get(0)})
                .questions("EIT", (n, q, s) -> new Object[] {"EIT Public", n, s.get(0)})
                .questions("EIT", (n, q, s) -> new Object[] {"EIT Survey", n, s.get(1)})
                .questions("OIT", (n, q, s) -> new Object[] {"OIT", n, s.get(0)})),
        layout(
            "headings of indicators, sums, blank and hidden rows",
            new Grid("รายงาน")
                .row("๑) แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)")
                .row("ที่", "ข้อคำถาม", "คะแนน", "หมายเหตุ")
                .row("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่")
                .merge("A3:D3")
                .questions(
                    "IIT", (n, q, s) -> new Object[] {n, q.code() + " " + q.wording(), s.get(0)})
                .row()
                .row("", "คะแนนเฉลี่ย", 99.25)
                .hideRow(6)
                .row("๒) แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)")
                .row("ที่", "ข้อคำถาม", "EIT Public", "EIT Survey")
                .questions(
                    "EIT",
                    (n, q, s) -> new Object[] {n, q.code() + " " + q.wording(), s.get(0), s.get(1)})
                .row("รวม", "", 92.04, 84.93)
                .row("๓) แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)")
                .row("ที่", "ข้อคำถาม", "คะแนน")
                .questions(
                    "OIT", (n, q, s) -> new Object[] {n, q.code() + " " + q.wording(), s.get(0)})
                .row("หมายเหตุ: คะแนนเต็ม ๑๐๐")),
        layout("scores as points in Thai digits", Grid::thaiPoints, "รหัส", "คะแนน"),
        layout("scores with a percent sign", number -> number + "%", "Question code", "Score"),
        layout(
            "scores as percentages of one",
            three(
                new Grid("IIT").asPercentages(),
                (n, q, s) -> new Object[] {q.code(), s.get(0)},
                "รหัส",
                "ร้อยละ")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void the_example_is_read_from(String name, byte[] upload) {
    Assessment assessment = ENGINE.assess(upload, AssessmentOptions.DEFAULT);
    Scores scores = assessment.analysis().scores();
    assertThat(differences(scores.values(), example().values())).isEmpty();
    assertThat(assessment.analysis().findings())
        .noneMatch(finding -> finding.severity() != Severity.INFO);
    assertThat(Uploads.lost(upload, assessment.workbook())).isEmpty();
    byte[] again = ENGINE.assess(assessment.workbook(), AssessmentOptions.DEFAULT).workbook();
    assertThat(Uploads.differing(assessment.workbook(), again)).isEmpty();
    assertThat(Uploads.lost(upload, ENGINE.remove(again, null))).isEmpty();
  }

  @Test
  void a_report_is_read_as_it_was_scanned() {
    byte[] pasted = ReportTables.scanned().getBytes(StandardCharsets.UTF_8);
    Scores scores = ENGINE.analyze(pasted, AssessmentOptions.DEFAULT).scores();
    assertThat(differences(scores.values(), example().values())).isEmpty();
    assertThat(scores.findings())
        .extracting(finding -> finding.code() + " " + finding.severity())
        .contains("DUPLICATE_QUESTION INFO", "CONVERTED_FROM_TEXT INFO")
        .noneMatch(told -> told.endsWith("ERROR"));
  }

  static Stream<Arguments> texts() {
    String table =
        "รหัส,ข้อคำถาม,คะแนน\n"
            + example().framework().instruments().get(0).questions().stream()
                .map(
                    q ->
                        q.code()
                            + ",\""
                            + q.wording()
                            + "\","
                            + example()
                                .value(
                                    q.code(),
                                    example().framework().instruments().get(0).parts().get(0).id())
                                .orElseThrow())
                .collect(Collectors.joining("\n"));
    return Stream.of(
        Arguments.of("CSV in UTF-8", table.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("CSV with a mark", ("\ufeff" + table).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("CSV of Thai Windows", table.getBytes(Charset.forName("x-windows-874"))),
        Arguments.of(
            "Excel's Unicode text",
            ("\ufeff" + table.replaceAll("(?m)^([^,]+),(.*),([^,]+)$", "$1\t$2\t$3"))
                .getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of(
            "semicolons",
            table
                .replaceAll("(?m)^([^,]+),(.*),([^,]+)$", "$1;$2;$3")
                .getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void a_table_as_text_fills_the_standard_workbook(String name, byte[] upload) {
    Assessment assessment = ENGINE.assess(upload, AssessmentOptions.DEFAULT);
    Map<ScoreKey, BigDecimal> own = new TreeMap<>(example().values());
    own.keySet().removeIf(key -> !key.question().prefix().equals("i"));
    assertThat(differences(assessment.analysis().scores().values(), own)).isEmpty();
    Layout returned =
        LayoutFinder.find(
            WorkbookFile.open(assessment.workbook(), UploadLimits.DEFAULT), example().framework());
    assertThat(returned.questionTables()).hasSize(3).allMatch(returned.ownedColumns()::isStandard);
  }

  @Test
  void a_column_of_ones_own_with_a_name_like_the_engines_stays_as_it_is() {
    byte[] upload =
        new Grid("IIT")
            .row("รหัส", "คะแนน", "ข้อเสนอแนะ", "พัฒนาและปรับปรุง")
            .questions(
                "IIT",
                (n, q, s) -> new Object[] {q.code(), s.get(0), "คำแนะนำ " + n, "งานที่ต้องทำ " + n})
            .bytes();
    byte[] returned = ENGINE.assess(upload, AssessmentOptions.DEFAULT).workbook();
    SheetPart sheet = WorkbookFile.open(returned, UploadLimits.DEFAULT).sheets().get(0);
    assertThat(sheet.content(4, 2).text()).isEqualTo("คำแนะนำ 4");
    assertThat(sheet.content(4, 3).text()).isEqualTo("งานที่ต้องทำ 4");
    assertThat(
            List.of(
                sheet.content(0, 4).text(), sheet.content(0, 5).text(), sheet.content(0, 6).text()))
        .containsExactly("รักษามาตรฐาน", "พัฒนาและปรับปรุง", "ข้อเสนอแนะ");
    assertThat(sheet.content(4, 4).text()).isEqualTo("✓");
  }

  @Test
  void all_is_taken_out_in_the_year_that_was_asked_for() {
    Engine both =
        new Engine(
            YearFolders.load(
                List.of(Path.of("workbook-templates"), Path.of("src/test/resources/years"))),
            UploadLimits.DEFAULT,
            Clock.systemUTC());
    FiscalYear year = new FiscalYear(2568);
    byte[] upload =
        new Grid("EIT")
            .row("รหัส", "EIT Public", "EIT Survey")
            .questions("EIT", (n, q, s) -> new Object[] {q.code(), s.get(0), s.get(1)})
            .bytes();
    byte[] annotated = both.assess(upload, new AssessmentOptions(year, Digits.ARABIC)).workbook();
    SheetPart sheet =
        WorkbookFile.open(both.remove(annotated, year), UploadLimits.DEFAULT).sheets().get(0);
    assertThat(sheet.content(0, 3).isBlank()).isTrue();
    assertThat(sheet.content(1, 4).isBlank()).isTrue();
    assertThat(sheet.content(9, 3).isBlank()).isTrue();
  }

  @Test
  void indicators_in_a_table_of_their_own_are_no_questions() {
    byte[] upload =
        new Grid("สรุป IIT")
            .row("ที่", "รายการ", "คะแนน")
            .row(1.0, "การปฏิบัติหน้าที่", 99.17)
            .row(2.0, "การใช้งบประมาณ", 99.08)
            .row(3.0, "การใช้อำนาจ", 99.92)
            .sheet("IIT")
            .row("รหัส", "ข้อคำถาม", "คะแนน")
            .questions("IIT", (n, q, s) -> new Object[] {q.code(), q.wording(), s.get(0)})
            .bytes();
    Scores scores = ENGINE.analyze(upload, AssessmentOptions.DEFAULT).scores();
    assertThat(scores.value(QuestionCode.of("i1"), example().framework().parts().get(0).id()))
        .contains(new BigDecimal("99"));
    assertThat(scores.findings()).noneMatch(each -> each.code() == FindingCode.DUPLICATE_QUESTION);
  }

  private static Scores example() {
    return Uploads.read(Uploads.example()).scores();
  }

  private static List<String> differences(
      Map<ScoreKey, BigDecimal> one, Map<ScoreKey, BigDecimal> other) {
    Map<ScoreKey, BigDecimal> all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet().stream()
        .filter(
            key ->
                one.get(key) == null
                    || other.get(key) == null
                    || one.get(key).compareTo(other.get(key)) != 0)
        .map(key -> key + ": " + one.get(key) + " / " + other.get(key))
        .toList();
  }

  /** i1 as ๑๑, i10 as ๑๑๐ or ๑๐, o1 as ๐๑; e as it is. */
  private static String scanned(Question question) {
    String number = thai(question.code().number());
    return switch (question.code().prefix()) {
      case "i" -> (question.code().number() == 10 ? "" : "๑") + number;
      case "o" -> "๐" + number;
      default -> question.code().prefix() + number;
    };
  }

  private static String thai(Object text) {
    return Digits.THAI.in(text.toString());
  }

  private static Grid three(Grid.Line line, String... header) {
    return three(new Grid("IIT"), line, header);
  }

  /** A sheet for each instrument. */
  private static Grid three(Grid grid, Grid.Line line, String... header) {
    Object[] parted = new Object[header.length + 1];
    System.arraycopy(header, 0, parted, 0, header.length);
    parted[header.length - 1] = "EIT Public";
    parted[header.length] = "EIT Survey";
    return grid.row((Object[]) header)
        .questions("IIT", line)
        .sheet("EIT")
        .row(parted)
        .questions(
            "EIT",
            (n, q, s) -> {
              Object[] first = line.of(n, q, s);
              Object[] both = java.util.Arrays.copyOf(first, first.length + 1);
              both[first.length] = s.get(1);
              return both;
            })
        .sheet("OIT")
        .row((Object[]) header)
        .questions("OIT", line);
  }

  private static Arguments layout(
      String name, java.util.function.UnaryOperator<String> typing, String code, String score) {
    return layout(
        name,
        three(
            new Grid("IIT").typing(typing),
            (n, q, s) -> new Object[] {q.code(), s.get(0)},
            code,
            score));
  }

  private static Arguments layout(String name, Grid grid) {
    return Arguments.of(name, grid.bytes());
  }
}
