package org.itaworkbook.workbook.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.CollectedWorkbook;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.letters.Delivery;
import org.itaworkbook.letters.DeliveryState;
import org.itaworkbook.letters.LetterKind;
import org.itaworkbook.units.MailAddress;
import org.itaworkbook.units.RoundId;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;
import org.itaworkbook.workbook.given.CachedFigures;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.workbook.repair.RepairReasons;
import org.itaworkbook.workbook.repair.SchemaFaults;
import org.itaworkbook.workbook.repair.XmlParts;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** What the centre gets when units have answered, and when letters were sent. */
class CollectedWorkbookTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

  @Test
  void neither_has_a_reason_for_repair() throws Exception {
    byte[] annotated = ENGINE.assess(Uploads.example(), AssessmentOptions.DEFAULT).workbook();
    byte[] collected = collected(annotated).workbook();
    byte[] again =
        ENGINE.collect(collected, answers(collected), AssessmentOptions.DEFAULT, null).workbook();
    Map<String, byte[]> outputs = new LinkedHashMap<>();
    outputs.put("collected", collected(Uploads.example()).workbook());
    outputs.put("annotated, then collected", collected);
    outputs.put("collected twice", again);
    outputs.put("logged", logged(collected));
    outputs.put("all cleared", ENGINE.remove(logged(collected), null));
    for (Map.Entry<String, byte[]> each : outputs.entrySet()) {
      Map<String, byte[]> parts = XmlParts.unzip(each.getValue());
      assertThat(SchemaFaults.of(parts)).as(each.getKey()).isEmpty();
      assertThat(RepairReasons.of(parts)).as(each.getKey()).isEmpty();
    }
  }

  @Test
  void a_log_of_letters_is_taken_out_byte_for_byte_before_and_after_an_analysis() {
    Map<String, byte[]> given = Uploads.parts(Uploads.example());
    byte[] logged = logged(Uploads.example());
    byte[] annotated = ENGINE.assess(logged, AssessmentOptions.DEFAULT).workbook();
    for (byte[] each : List.of(logged, annotated, logged(annotated))) {
      assertThat(Uploads.parts(ENGINE.remove(each, null))).containsExactlyEntriesOf(given);
    }
  }

  @Test
  void what_units_answered_stays_when_all_that_is_the_engines_is_taken_out() {
    byte[] annotated = ENGINE.assess(Uploads.example(), AssessmentOptions.DEFAULT).workbook();
    byte[] collected =
        ENGINE.collect(annotated, answers(annotated), AssessmentOptions.DEFAULT, null).workbook();
    byte[] removed = ENGINE.remove(collected, null);
    assertThat(text(removed, "มาตรการ")).contains("หลักฐาน U01");
  }

  @Test
  void what_is_done_is_written_as_its_cell_shows_percentages() {
    byte[] centre =
        Uploads.edit(
            Uploads.example(),
            book -> {
              var percent = book.createCellStyle();
              percent.setDataFormat((short) 9);
              Row row = book.getSheet("มาตรการ").getRow(4);
              row.getCell(7).setCellStyle(percent);
            });
    List<Double> written = new ArrayList<>();
    CollectedWorkbook first =
        ENGINE.collect(
            centre,
            Map.of("a.xlsx", answer(centre, "U01", 4, 40)),
            AssessmentOptions.DEFAULT,
            null);
    CollectedWorkbook again =
        ENGINE.collect(
            first.workbook(),
            Map.of("b.xlsx", answer(centre, "U01", 4, 40)),
            AssessmentOptions.DEFAULT,
            null);
    for (CollectedWorkbook each : List.of(first, again)) {
      assertThat(each.conflicts()).isEmpty();
      Uploads.edit(
          each.workbook(),
          book -> written.add(book.getSheet("มาตรการ").getRow(4).getCell(7).getNumericCellValue()));
    }
    assertThat(written).containsExactly(0.07, 0.07);
  }

  @Slow(Slow.Why.LIBREOFFICE)
  @Test
  void the_charts_show_what_the_cells_hold(@TempDir Path folder) throws Exception {
    byte[] collected = collected(Uploads.example()).workbook();
    Map<String, String> cells =
        LibreOffice.in(folder).recalculated(Map.of("c", collected)).getOrDefault("c", Map.of());
    XmlParts parts = new XmlParts(XmlParts.unzip(collected));
    int charts = 0;
    for (String name : parts.names()) {
      if (name.startsWith("xl/charts/") && name.contains("progress")) {
        charts++;
        for (String tag : List.of("strRef", "numRef")) {
          List<Element> references = parts.all(name, tag);
          assertThat(references).as(name + " " + tag).isNotEmpty();
          references.forEach(reference -> check(reference, cells));
        }
      }
    }
    assertThat(charts).isEqualTo(2);
    assertThat(CachedFigures.of(collected).differences(cells)).isEmpty();
  }

  private static void check(Element reference, Map<String, String> cells) {
    String formula = XmlParts.text(reference, "f");
    CellReference[] area =
        new AreaReference(formula, SpreadsheetVersion.EXCEL2007).getAllReferencedCells();
    List<String> shown = new ArrayList<>();
    for (CellReference each : area) {
      String place =
          each.getSheetName()
              + "!"
              + new CellReference(each.getRow(), each.getCol()).formatAsString();
      shown.add(cells.getOrDefault(place, ""));
    }
    List<String> cached = new ArrayList<>();
    area:
    for (int i = 0; i < area.length; i++) {
      for (Element point : XmlParts.all(reference, "pt")) {
        if (XmlParts.number(point, "idx", -1) == i) {
          cached.add(XmlParts.text(point, "v"));
          continue area;
        }
      }
      cached.add("");
    }
    assertThat(cached).as(formula).isEqualTo(shown);
    assertThat(shown).as(formula).anyMatch(each -> !each.isEmpty());
  }

  @Test
  void the_overview_says_who_answered_and_what_has_to_be_looked_at() {
    CollectedWorkbook collection = collected(Uploads.example());
    String sheet = text(collection.workbook(), "ความก้าวหน้า");
    assertThat(sheet)
        .contains("ตอบแล้ว 2 จาก 6 หน่วย (ตอบครบ 0 หน่วย ตอบบางส่วน 2 หน่วย) ยังไม่ตอบ 4 หน่วย")
        .contains("สิ่งที่ต้องตรวจสอบจากการรวบรวมครั้งนี้")
        .contains("U03 b.xlsx", "foreign.xlsx: ไม่ใช่ไฟล์ของหน่วย", "blank.xlsx: ")
        .contains("ระบบไม่เขียนทับ");
    assertThat(collection.conflicts()).hasSize(2);
    byte[] clean =
        ENGINE.collect(Uploads.example(), Map.of(), AssessmentOptions.DEFAULT, null).workbook();
    assertThat(text(clean, "ความก้าวหน้า")).doesNotContain("สิ่งที่ต้องตรวจสอบ");
  }

  @Test
  void an_odd_value_on_the_overview_costs_its_row_and_not_the_workbook() {
    byte[] odd =
        Uploads.edit(
            collected(Uploads.example()).workbook(),
            book -> {
              for (Row row : book.getSheet("ความก้าวหน้า")) {
                if (row.getCell(6) != null && row.getCell(6).toString().equals("หลักฐาน U01")) {
                  row.getCell(5).setCellValue(400);
                }
              }
            });
    CollectedWorkbook again = ENGINE.collect(odd, Map.of(), AssessmentOptions.DEFAULT, null);
    assertThat(again.collected().progress()).map(each -> each.unit().value()).doesNotContain("U01");
    assertThat(again.collected().progress()).map(each -> each.unit().value()).contains("U03");
    assertThat(again.collected().remarks())
        .map(each -> each.th())
        .anyMatch(each -> each.contains("ความก้าวหน้า") && each.contains("แถว"));
    assertThat(ENGINE.divide(odd, AssessmentOptions.DEFAULT).shares()).hasSize(6);
  }

  @Test
  void collecting_the_same_again_changes_nothing() {
    byte[] once = collected(Uploads.example()).workbook();
    byte[] again =
        ENGINE
            .collect(once, answers(Uploads.example()), AssessmentOptions.DEFAULT, null)
            .workbook();
    assertThat(text(again, "ความก้าวหน้า")).isEqualTo(text(once, "ความก้าวหน้า"));
    assertThat(text(again, "มาตรการ")).isEqualTo(text(once, "มาตรการ"));
  }

  /** U01 and U03 answer, U03 in two files that differ on M2; staff wrote M1's percentage. */
  private static CollectedWorkbook collected(byte[] centre) {
    byte[] typed =
        Uploads.edit(
            centre, book -> book.getSheet("มาตรการ").getRow(4).getCell(7).setCellValue(75));
    return ENGINE.collect(typed, answers(centre), AssessmentOptions.DEFAULT, null);
  }

  private static Map<String, byte[]> answers(byte[] centre) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("U01 a.xlsx", answer(centre, "U01", 4, 40));
    files.put("U03 a.xlsx", answer(centre, "U03", 4, 60, 5, 10));
    files.put("U03 b.xlsx", answer(centre, "U03", 5, 90));
    files.put("blank.xlsx", answer(centre, "U04"));
    files.put("foreign.xlsx", Uploads.example());
    return files;
  }

  private static byte[] answer(byte[] centre, String unit, int... percents) {
    UnitShare share =
        ENGINE.divide(centre, AssessmentOptions.DEFAULT).shares().stream()
            .filter(each -> each.unit().code().value().equals(unit))
            .findFirst()
            .orElseThrow();
    return Uploads.edit(
        ENGINE.unitWorkbook(share),
        book -> {
          for (int i = 0; i < percents.length; i += 2) {
            Row row = book.getSheet("มาตรการของหน่วย").getRow(percents[i]);
            row.getCell(4).setCellValue("กำลังดำเนินการ");
            row.getCell(5).setCellValue(percents[i + 1]);
            row.getCell(6).setCellValue("หลักฐาน " + unit);
          }
        });
  }

  private static byte[] logged(byte[] workbook) {
    var division = ENGINE.divide(workbook, AssessmentOptions.DEFAULT);
    List<Delivery> deliveries = new ArrayList<>();
    for (DeliveryState state : DeliveryState.values()) {
      Unit unit = division.shares().get(0).unit();
      MailAddress address = unit.addresses().get(0);
      deliveries.add(
          new Delivery(
              deliveries.size() + 1,
              "กรม <ตัวอย่าง> & คณะ",
              RoundId.of(division.analysis().scores()).toString(),
              unit.code(),
              unit.name(),
              address,
              address,
              LetterKind.SHARE,
              "เรื่อง <ก> & ข",
              state,
              1,
              Instant.EPOCH,
              Instant.EPOCH,
              state.text(),
              state.isFinal() ? Instant.EPOCH : null));
    }
    return ENGINE.withDeliveries(workbook, deliveries, AssessmentOptions.DEFAULT);
  }

  private static String text(byte[] workbook, String sheet) {
    StringBuilder text = new StringBuilder();
    Uploads.edit(
        workbook,
        book -> {
          for (Row row : book.getSheet(sheet)) {
            row.forEach(cell -> text.append(cell).append('\t'));
            text.append('\n');
          }
        });
    return text.toString();
  }
}
