package org.itaworkbook.workbook.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.scores.Agency;
import org.itaworkbook.scores.LetterWords;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.units.Example;
import org.itaworkbook.units.Progress;
import org.itaworkbook.units.ShareLine;
import org.itaworkbook.units.Shares;
import org.itaworkbook.units.UnitAnswer;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.contract.UnitColumn;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.reading.UnitAnswerReader;
import org.itaworkbook.workbook.repair.RepairReasons;
import org.itaworkbook.workbook.repair.SchemaFaults;
import org.itaworkbook.workbook.repair.XmlParts;
import org.itaworkbook.workbook.template.UnitTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitWorkbookTest {

  private static final byte[] TEMPLATE = UnitTemplate.draw(Example.FRAMEWORK);

  /** Items of OIT such as "E-Service" are words that any advice may hold. */
  private static final int SHORT = 20;

  static Stream<UnitShare> shares() {
    return Example.shares().stream();
  }

  @ParameterizedTest
  @MethodSource("shares")
  void no_units_workbook_has_a_reason_for_repair(UnitShare share) throws Exception {
    Map<String, byte[]> parts = XmlParts.unzip(filled(share));
    assertThat(SchemaFaults.of(parts)).isEmpty();
    assertThat(RepairReasons.of(parts)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shares")
  void a_unit_sees_its_own_questions_and_nothing_of_others(UnitShare share) throws IOException {
    Set<String> codes = new TreeSet<>();
    StringBuilder all = new StringBuilder();
    try (XSSFWorkbook workbook = open(filled(share))) {
      Sheet questions = workbook.getSheet("ข้อที่รับผิดชอบ");
      for (Row row : questions) {
        Cell cell = row.getCell(1);
        if (row.getRowNum() > 3 && cell != null) {
          codes.add(cell.getStringCellValue());
        }
      }
      workbook.forEach(
          sheet -> sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n'))));
      XSSFTable table = workbook.getTable(UnitColumn.QUESTIONS_TABLE);
      assertThat(table.getRowCount()).isEqualTo(share.questions().size() + 1);
    }
    assertThat(codes)
        .containsExactlyInAnyOrderElementsOf(
            share.questions().stream().map(ShareLine::code).toList());
    assertThat(all).contains(share.unit().name());
  }

  /** Every part of the zip: cells, shared strings, names, properties, charts, notes. */
  @ParameterizedTest
  @MethodSource("shares")
  void no_part_of_a_units_workbook_holds_anything_of_others(UnitShare share) throws IOException {
    Map<String, byte[]> parts = XmlParts.unzip(filled(withProgressOfAll(share)));
    Set<String> foreign = foreignTo(share);
    assertThat(foreign).hasSizeGreaterThan(20);
    parts.forEach(
        (name, bytes) -> {
          String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("&amp;", "&");
          assertThat(foreign.stream().filter(text::contains)).as(name).isEmpty();
        });
    assertThat(new XmlParts(parts).definedNames())
        .allMatch(name -> name.startsWith("ita_") || name.startsWith("_xlnm."));
  }

  private static Set<String> foreignTo(UnitShare share) {
    Set<String> own = new TreeSet<>();
    share.questions().forEach(line -> own.add(line.result().question().wording()));
    Set<String> foreign = new TreeSet<>();
    for (UnitShare other : Example.shares()) {
      if (!other.unit().equals(share.unit())) {
        foreign.add(other.unit().name());
        foreign.add(Objects.requireNonNull(other.unit().contact()));
        other.unit().addresses().forEach(address -> foreign.add(address.toString()));
        foreign.add("คำของ " + other.unit().code());
        other.questions().stream()
            .map(line -> line.result().question().wording())
            .filter(wording -> wording.length() > SHORT && !own.contains(wording))
            .forEach(foreign::add);
      }
    }
    share.measures().forEach(each -> foreign.add(Objects.requireNonNull(each.analysis())));
    return foreign;
  }

  /** As the engine divides it, once all units have reported on something. */
  private static UnitShare withProgressOfAll(UnitShare share) {
    List<Progress> progress =
        Example.shares().stream()
            .map(
                each ->
                    new Progress(
                        each.unit().code(),
                        new MeasureCode("M1"),
                        null,
                        BigDecimal.TEN,
                        "คำของ " + each.unit().code(),
                        null,
                        null))
            .toList();
    return Shares.of(Example.ANALYSIS, Example.register(), progress).stream()
        .filter(each -> each.unit().equals(share.unit()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_a_unit_has_reported_stands_in_its_next_workbook() throws IOException {
    UnitShare share = withProgressOfAll(Example.share("U03"));
    UnitAnswer answer = UnitAnswerReader.read("a.xlsx", filled(share), UploadLimits.DEFAULT);
    assertThat(answer.progress()).isEqualTo(share.progress());
    assertThat(answer.progress()).map(Progress::evidence).containsExactly("คำของ U03");
  }

  @Test
  void a_restyled_template_is_filled_by_its_labels() throws IOException {
    byte[] restyled =
        changed(
            TEMPLATE,
            workbook -> {
              Sheet first = workbook.getSheetAt(0);
              String name = first.getRow(4).getCell(0).getStringCellValue();
              String roundId = first.getRow(10).getCell(0).getStringCellValue();
              first.getRow(4).getCell(0).setCellValue(roundId);
              first.getRow(10).getCell(0).setCellValue(name);
            });
    UnitShare share = Example.share("U03");
    byte[] filled = UnitWorkbook.fill(restyled, UploadLimits.DEFAULT, share);
    UnitAnswer answer = UnitAnswerReader.read("a.xlsx", filled, UploadLimits.DEFAULT);
    assertThat(answer.unit()).isEqualTo(share.unit().code());
    assertThat(answer.round()).isEqualTo(share.round());
    try (XSSFWorkbook workbook = open(filled)) {
      assertThat(workbook.getSheetAt(0).getRow(4).getCell(1).getStringCellValue())
          .isEqualTo(share.round().toString());
    }
  }

  @Test
  void a_template_without_a_row_for_the_round_is_refused() throws IOException {
    byte[] broken =
        changed(
            TEMPLATE,
            workbook -> workbook.getSheetAt(0).getRow(10).getCell(0).setCellValue("อื่น"));
    assertThatThrownBy(() -> UnitWorkbook.fill(broken, UploadLimits.DEFAULT, Example.share("U03")))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> {
              assertThat(refused.refusal()).isEqualTo(Refusal.UNIT_TEMPLATE);
              assertThat(refused.text().th()).contains("2568");
            });
  }

  @Test
  void a_unit_with_nothing_is_told_so() throws Exception {
    UnitShare share = Example.share("U03");
    UnitShare nothing =
        new UnitShare(
            share.framework(),
            share.agency(),
            share.round(),
            share.unit(),
            List.of(),
            List.of(),
            List.of(),
            null);
    byte[] filled = filled(nothing);
    assertThat(RepairReasons.of(XmlParts.unzip(filled))).isEmpty();
    try (XSSFWorkbook workbook = open(filled)) {
      assertThat(workbook.getSheetAt(0).getRow(13).getCell(1).getStringCellValue())
          .isEqualTo("ไม่มี จึงไม่ต้องส่งไฟล์นี้กลับ");
      assertThat(workbook.getSheet("มาตรการของหน่วย").getRow(4).getCell(1).getStringCellValue())
          .isEqualTo("ไม่มีมาตรการที่ต้องรายงาน");
    }
  }

  @Test
  void where_it_is_to_go_back_is_true_however_it_came_and_names_the_day() throws Exception {
    UnitShare share = Example.share("U03").withDue(LocalDate.of(2026, 1, 31));
    assertThat(returnTo(by(Agency.UNKNOWN, share)))
        .startsWith("ผู้ที่ส่งไฟล์นี้ให้หน่วย หากได้รับทางอีเมล")
        .endsWith("\nกำหนดส่งกลับ: ภายในวันที่ 31 มกราคม 2569");
    Agency known = new Agency("กรม", null, null, "นางสาวกลาง", "c@example.go.th", "1234");
    assertThat(returnTo(by(known, share)))
        .isEqualTo("นางสาวกลาง · c@example.go.th · 1234\nกำหนดส่งกลับ: ภายในวันที่ 31 มกราคม 2569");
    assertThat(returnTo(by(known, share.withDue(null))))
        .isEqualTo("นางสาวกลาง · c@example.go.th · 1234");
    assertThat(RepairReasons.of(XmlParts.unzip(filled(share)))).isEmpty();
  }

  @Test
  void what_staff_say_to_units_stands_in_the_workbook_too() throws Exception {
    UnitShare share = Example.share("U03");
    Agency agency =
        share.agency().with(new LetterWords(null, "พบกันในที่ประชุม\nวันศุกร์", null, null));
    for (UnitShare each : List.of(share, by(agency, share))) {
      try (XSSFWorkbook workbook = open(filled(each))) {
        Row row = workbook.getSheetAt(0).getRow(15);
        assertThat(row.getCell(0).getStringCellValue()).isEqualTo("ข้อความถึงหน่วย");
        assertThat(row.getCell(1).getStringCellValue())
            .isEqualTo(each == share ? "–" : "พบกันในที่ประชุม\nวันศุกร์");
      }
    }
  }

  private static UnitShare by(Agency agency, UnitShare share) {
    return new UnitShare(
        share.framework(),
        agency,
        share.round(),
        share.unit(),
        share.questions(),
        share.measures(),
        share.progress(),
        share.due());
  }

  private static String returnTo(UnitShare share) throws IOException {
    try (XSSFWorkbook workbook = open(filled(share))) {
      Row row = workbook.getSheetAt(0).getRow(14);
      assertThat(row.getCell(0).getStringCellValue()).isEqualTo("ส่งกลับที่");
      return row.getCell(1).getStringCellValue();
    }
  }

  @Test
  void whose_it_is_stands_in_the_properties_and_on_the_first_sheet() throws IOException {
    UnitShare share = Example.share("U03");
    try (XSSFWorkbook workbook = open(filled(share))) {
      var custom = workbook.getProperties().getCustomProperties();
      assertThat(custom.getProperty("ITA-Template").getLpwstr()).isEqualTo("unit");
      assertThat(custom.getProperty("ITA-Unit").getLpwstr()).isEqualTo("U03");
      assertThat(custom.getProperty("ITA-RoundId").getLpwstr()).isEqualTo(share.round().toString());
      Sheet first = workbook.getSheetAt(0);
      assertThat(first.getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("งาน ITA ของศูนย์บริการประชาชน");
      assertThat(first.getRow(4).getCell(1).getStringCellValue()).isEqualTo("ศูนย์บริการประชาชน");
      assertThat(first.getRow(10).getCell(1).getStringCellValue())
          .isEqualTo(share.round().toString());
      assertThat(workbook.getSheetAt(0).getDrawingPatriarch().getCharts()).hasSize(1);
    }
  }

  @Test
  void what_a_unit_fills_in_is_read_back() throws IOException {
    byte[] answered =
        changed(
            filled(Example.share("U03")),
            workbook -> {
              Row row = workbook.getSheet("มาตรการของหน่วย").getRow(5);
              row.getCell(4).setCellValue("กำลังดำเนินการ");
              row.getCell(5).setCellValue(40);
              row.getCell(6).setCellValue("https://example.go.th/a");
              row.getCell(7).setCellValue(LocalDate.of(2026, 1, 15));
              row.getCell(8).setCellValue("รอผู้รับจ้าง");
              Row typed = workbook.getSheet("มาตรการของหน่วย").getRow(6);
              typed.getCell(5).setCellValue("๗๐%");
              typed.getCell(7).setCellValue("29/2/2567");
            });
    UnitAnswer answer = UnitAnswerReader.read("a.xlsx", answered, UploadLimits.DEFAULT);
    assertThat(answer.faults()).isEmpty();
    assertThat(answer.progress())
        .containsExactly(
            new Progress(
                Example.share("U03").unit().code(),
                new MeasureCode("M2"),
                "กำลังดำเนินการ",
                new BigDecimal("40"),
                "https://example.go.th/a",
                LocalDate.of(2026, 1, 15),
                "รอผู้รับจ้าง"),
            new Progress(
                Example.share("U03").unit().code(),
                new MeasureCode("M3"),
                null,
                new BigDecimal("70"),
                null,
                LocalDate.of(2024, 2, 29),
                null));
  }

  @Test
  void a_code_that_was_changed_on_the_sheet_makes_the_file_nobodys() throws IOException {
    byte[] changed =
        changed(
            filled(Example.share("U03")),
            workbook -> {
              Row row = workbook.getSheetAt(0).getRow(5);
              row.removeCell(row.getCell(1));
              row.createCell(1).setCellValue("U04");
            });
    assertThat(UnitAnswerReader.read("a.xlsx", changed, UploadLimits.DEFAULT).unit()).isNull();
  }

  @Test
  void properties_that_a_program_lost_are_made_up_by_the_sheet() throws IOException {
    byte[] changed =
        changed(
            filled(Example.share("U03")),
            workbook -> {
              var custom = workbook.getProperties().getCustomProperties().getUnderlyingProperties();
              for (int i = custom.sizeOfPropertyArray() - 1; i >= 0; i--) {
                custom.removeProperty(i);
              }
            });
    UnitAnswer answer = UnitAnswerReader.read("a.xlsx", changed, UploadLimits.DEFAULT);
    assertThat(answer.unit()).isEqualTo(Example.share("U03").unit().code());
    assertThat(answer.round()).isEqualTo(Example.share("U03").round());
  }

  @Test
  void a_year_with_one_part_has_no_columns_of_parts() {
    var framework =
        FrameworkReader.read(java.nio.file.Path.of("src/test/resources/years/2599/framework.json"));
    assertThat(UnitColumn.questions(framework)).doesNotContain(UnitColumn.GAP).hasSize(8);
    assertThat(UnitTemplate.draw(framework)).isNotEmpty();
  }

  private static byte[] filled(UnitShare share) {
    return UnitWorkbook.fill(TEMPLATE, UploadLimits.DEFAULT, share);
  }

  private static XSSFWorkbook open(byte[] bytes) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes));
  }

  private static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) throws IOException {
    try (XSSFWorkbook workbook = open(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
