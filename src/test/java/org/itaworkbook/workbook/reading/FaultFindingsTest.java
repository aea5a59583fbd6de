package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FigureCode;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.PartId;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.ScoreKey;
import org.itaworkbook.workbook.given.Rearranged;
import org.itaworkbook.workbook.given.TypedWorkbook;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One broken workbook for each fault: told once, at its cell, in words that say what to do. */
class FaultFindingsTest {

  private static final YearFolders YEARS = YearFolders.load(List.of(Path.of("workbook-templates")));
  private static final Engine ENGINE = new Engine(YEARS, UploadLimits.DEFAULT, Clock.systemUTC());
  private static final Framework YEAR = YEARS.frameworks().year(new FiscalYear(2568)).orElseThrow();
  private static final Locale THAI = Locale.forLanguageTag("th");

  static Stream<Arguments> faults() {
    return Stream.of(
        fault(
            each -> each.type("IIT!E7", ""),
            FindingCode.MISSING_SCORE,
            "ERROR IIT!E7",
            "ไม่มีคะแนนข้อ i3 (IIT) โปรดกรอกคะแนน 0 ถึง 100"),
        fault(
            each -> each.type("IIT!B7", "").type("IIT!C7", "ข้ออื่น"),
            FindingCode.MISSING_SCORE,
            "ERROR IIT!E4",
            "ไม่มีคะแนนข้อ i3 (IIT) โปรดกรอกคะแนน 0 ถึง 100"),
        fault(
            each -> column(each, "EIT!G", 5, 13, ""),
            FindingCode.MISSING_INSTRUMENT,
            "ERROR EIT!G4",
            "ไม่พบคะแนน EIT Survey แม้แต่ข้อเดียว โปรดกรอกคะแนนของทุกข้อ หากกรอกไว้แล้ว"
                + " โปรดตรวจชื่อหัวคอลัมน์คะแนน"),
        fault(
            each -> each.type("EIT!G4", "อื่น"),
            FindingCode.MISSING_INSTRUMENT,
            "ERROR EIT!A4",
            "ไม่พบคะแนน EIT Survey แม้แต่ข้อเดียว โปรดกรอกคะแนนของทุกข้อ หากกรอกไว้แล้ว"
                + " โปรดตรวจชื่อหัวคอลัมน์คะแนน"),
        fault(
            each -> {
              column(each, "OIT!C", 5, 32, "");
              column(each, "OIT!D", 5, 32, "");
            },
            FindingCode.MISSING_INSTRUMENT,
            "ERROR OIT!F4",
            "ไม่พบคะแนน OIT แม้แต่ข้อเดียว โปรดกรอกคะแนนของทุกข้อ หากกรอกไว้แล้ว"
                + " โปรดตรวจชื่อหัวคอลัมน์คะแนน"),
        fault(
            each -> each.type("IIT!E7", "ไม่มี"),
            FindingCode.NOT_A_NUMBER,
            "ERROR IIT!E7",
            "คะแนนข้อ i3 (IIT) เป็น “ไม่มี” ซึ่งอ่านเป็นตัวเลขไม่ได้ โปรดแก้เป็นตัวเลข 0 ถึง 100"),
        fault(
            each -> each.type("IIT!E7", "99,5"),
            FindingCode.NOT_A_NUMBER,
            "ERROR IIT!E7",
            "คะแนนข้อ i3 (IIT) เป็น “99,5” ซึ่งอ่านเป็นตัวเลขไม่ได้ หากจุลภาคแทนจุดทศนิยม"
                + " โปรดแก้เป็น 99.5"),
        fault(
            each -> each.type("IIT!E7", "1,000"),
            FindingCode.NOT_A_NUMBER,
            "ERROR IIT!E7",
            "คะแนนข้อ i3 (IIT) เป็น “1,000” ซึ่งอ่านเป็นตัวเลขไม่ได้ โปรดแก้เป็นตัวเลข 0 ถึง 100"),
        fault(
            each -> each.truth(key("i3", "score")),
            FindingCode.NOT_A_NUMBER,
            "ERROR IIT!E7",
            "คะแนนข้อ i3 (IIT) เป็น “TRUE” ซึ่งอ่านเป็นตัวเลขไม่ได้ โปรดแก้เป็นตัวเลข 0 ถึง 100"),
        fault(
            each -> each.type("ผลที่ประกาศ!C5", "รอประกาศ"),
            FindingCode.NOT_A_NUMBER,
            "WARNING 'ผลที่ประกาศ'!C5",
            "“ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่” กรอกไว้ว่า “รอประกาศ” ซึ่งใช้เป็นตัวเลขไม่ได้"
                + " จึงไม่ได้นำมาใช้ โปรดแก้เป็นตัวเลข"),
        fault(
            each -> each.type("หน่วยงาน!B9", "เก้าสิบ"),
            FindingCode.NOT_A_NUMBER,
            "WARNING 'หน่วยงาน'!B9",
            "“คะแนนภาพรวมปีก่อน” กรอกไว้ว่า “เก้าสิบ” ซึ่งใช้เป็นตัวเลขไม่ได้ จึงไม่ได้นำมาใช้"
                + " โปรดแก้เป็นตัวเลข"),
        fault(
            each -> each.type("IIT!D7", "101"),
            FindingCode.NOT_A_NUMBER,
            "WARNING IIT!D7",
            "“i3 คะแนนปีก่อน” กรอกไว้ว่า “101” ซึ่งใช้เป็นตัวเลขไม่ได้ จึงไม่ได้นำมาใช้"
                + " โปรดแก้เป็นตัวเลข"),
        fault(
            each -> each.type("EIT!F5", "100.01"),
            FindingCode.OUT_OF_RANGE,
            "ERROR EIT!F5",
            "คะแนนข้อ e1 (EIT Public) เป็น 100.01 ซึ่งอยู่นอกช่วง 0 ถึง 100"
                + " จึงยังไม่ได้นำมาคำนวณ โปรดตรวจสอบกับผลที่ประกาศแล้วแก้ไข"),
        fault(
            each -> each.type("EIT!F5", "-0.5"),
            FindingCode.OUT_OF_RANGE,
            "ERROR EIT!F5",
            "คะแนนข้อ e1 (EIT Public) เป็น -0.5 ซึ่งอยู่นอกช่วง 0 ถึง 100"
                + " จึงยังไม่ได้นำมาคำนวณ โปรดตรวจสอบกับผลที่ประกาศแล้วแก้ไข"),
        fault(
            each -> each.error(key("o5", "score")),
            FindingCode.FORMULA_ERROR,
            "ERROR OIT!F9",
            "ช่องคะแนนข้อ o5 (OIT) แสดงข้อผิดพลาด #DIV/0! โปรดแก้สูตรหรือกรอกคะแนนเป็นตัวเลข 0 ถึง"
                + " 100"),
        fault(
            each -> each.typeFormula("OIT!F9", "SUM(A1)", ""),
            FindingCode.NOT_CALCULATED,
            "ERROR OIT!F9",
            "ช่องคะแนนข้อ o5 (OIT) เป็นสูตรที่ยังไม่ได้คำนวณ โปรดเปิดไฟล์ใน Excel บันทึก"
                + " แล้วส่งมาใหม่"),
        fault(
            each -> each.type("EIT!G12", "0.8455"),
            FindingCode.LOOKS_LIKE_FRACTION,
            "ERROR EIT!G12",
            "คะแนนข้อ e8 (EIT Survey) เป็น 0.8455 ดูเหมือนเป็นสัดส่วนตั้งแต่ 0 ถึง 1"
                + " ขณะที่คะแนนข้ออื่นเต็ม 100 จึงยังไม่ได้นำมาคำนวณ หากเป็นสัดส่วน โปรดคูณด้วย 100"),
        fault(
            each -> each.type("IIT!B6", "i1"),
            FindingCode.DUPLICATE_QUESTION,
            "ERROR IIT!B6 < IIT!B5",
            "รหัส i1 ในช่องนี้ซ้ำกับ IIT!B5 แต่ข้อความในแถวเป็นของข้อ i2 ซึ่งไม่มีในตาราง รหัสจึงน่าจะเป็น i2"
                + " โปรดแก้รหัสแล้ววิเคราะห์ใหม่ ยังไม่ได้นำคะแนนข้อ i1 และ i2 มาคำนวณ"),
        fault(
            FaultFindingsTest::repeatOtherwise,
            FindingCode.DUPLICATE_QUESTION,
            "ERROR IIT!B6 < IIT!B5",
            "ข้อ i1 มีอีกรายการหนึ่งที่ IIT!B5 ซึ่งข้อมูลไม่ตรงกัน จึงไม่ได้นำคะแนนข้อนี้มาคำนวณ"
                + " โปรดเหลือรายการที่ถูกต้องไว้เพียงรายการเดียว"),
        fault(
            FaultFindingsTest::repeatInFull,
            FindingCode.DUPLICATE_QUESTION,
            "INFO IIT!B6 < IIT!B5",
            "ข้อ i1 มีอีกรายการหนึ่งที่ IIT!B5 ซึ่งข้อมูลตรงกัน ระบบนับเป็นข้อเดียว"
                + " จะลบรายการที่ซ้ำหรือไม่ก็ได้"),
        fault(
            each -> each.type("OIT!C14", "o99"),
            FindingCode.UNKNOWN_QUESTION,
            "WARNING OIT!C14",
            "ไม่มีข้อคำถามรหัส o99 ในปีงบประมาณนี้ โปรดแก้รหัสหรือลบรายการนี้"
                + " คะแนนของรายการนี้ไม่ได้นำมาคำนวณ"),
        fault(
            each -> each.type("ผลที่ประกาศ!I5", "i99"),
            FindingCode.UNKNOWN_QUESTION,
            "WARNING 'ผลที่ประกาศ'!I5",
            "รายการข้อที่ได้คะแนนต่ำสุดของ IIT มีรหัส i99 ซึ่งไม่ใช่ข้อคำถามของ IIT ในปีงบประมาณนี้"
                + " จึงไม่ได้นำรหัสนี้มาใช้ โปรดแก้รหัสหรือลบออก"),
        fault(
            each -> each.type("ผลที่ประกาศ!I5", "e1"),
            FindingCode.UNKNOWN_QUESTION,
            "WARNING 'ผลที่ประกาศ'!I5",
            "รายการข้อที่ได้คะแนนต่ำสุดของ IIT มีรหัส e1 ซึ่งไม่ใช่ข้อคำถามของ IIT ในปีงบประมาณนี้"
                + " จึงไม่ได้นำรหัสนี้มาใช้ โปรดแก้รหัสหรือลบออก"),
        fault(
            each -> each.type("IIT!C5", each.shown("IIT!C6")),
            FindingCode.WORDING_CONTRADICTS_CODE,
            "WARNING IIT!B5",
            "ข้อความในแถวของข้อ i1 ตรงกับข้อ i2 ระบบอ่านตามรหัส โปรดตรวจว่าวางข้อมูลตรงแถวหรือไม่"),
        fault(
            FaultFindingsTest::swapParts,
            FindingCode.PARTS_LOOK_SWAPPED,
            "WARNING EIT!F4 < EIT!G4",
            "คะแนน EIT Survey สูงกว่า EIT Public ถึง 9 ข้อ จาก 9 ข้อ คะแนนสองคอลัมน์นี้อาจสลับกัน"
                + " โปรดตรวจสอบ"),
        fault(
            each -> each.type("IIT!E7", "99.755"),
            FindingCode.MORE_THAN_TWO_DECIMALS,
            "WARNING IIT!E7",
            "คะแนนข้อ i3 (IIT) เป็น 99.755 ซึ่งมีทศนิยมเกิน 2 ตำแหน่ง ระบบคำนวณตามที่กรอก"
                + " โปรดตรวจกับผลที่ประกาศ"),
        fault(
            each -> each.name("ITA_Threshold", "80"),
            FindingCode.THRESHOLD_CHANGED,
            "WARNING -",
            "เกณฑ์ในไฟล์เป็น 80 แต่เกณฑ์ของปีนี้คือ 85 ระบบใช้ 85 และแก้ค่าในไฟล์ให้แล้ว"),
        fault(
            each -> each.published(FigureCode.LEVEL, "ผ่านดี"),
            FindingCode.PUBLISHED_DIFFERS,
            "WARNING 'ผลที่ประกาศ'!C21",
            "ระดับผลการประเมิน: ค่าที่ประกาศคือ “ผ่านดี” แต่คำนวณจากคะแนนรายข้อได้ “ผ่าน”"
                + " โปรดตรวจสอบค่าที่ประกาศและคะแนนรายข้อที่เกี่ยวข้อง"),
        fault(
            each -> each.type("หน่วยงาน!B10", "80").type("IIT!E7", "99.76"),
            FindingCode.UNREACHABLE_AVERAGE,
            "INFO IIT!E7",
            "คะแนน i3 ที่กรอก 99.76 ไม่อาจเป็นค่าเฉลี่ยจากผู้ตอบ 80 คน หากแต่ละคำตอบมีค่า 0, 100"
                + " (ค่าคะแนนที่สันนิษฐานไว้) คะแนน ค่าที่เป็นไปได้ซึ่งใกล้ที่สุดคือ 100.00"
                + " โปรดตรวจสอบคะแนนและจำนวนผู้ตอบ"),
        fault(
            each -> each.type("IIT!E7", "๙๙.๐๐ คะแนน"),
            FindingCode.TEXT_NUMBER,
            "INFO IIT!E7",
            "คะแนนข้อ i3 (IIT) พิมพ์เป็นข้อความ “๙๙.๐๐ คะแนน” ระบบอ่านเป็นตัวเลขได้"
                + " แต่ผลที่ใช้คะแนนนี้แสดงเป็นค่าคงที่ หากต้องการให้สูตรคำนวณเอง"
                + " โปรดพิมพ์เป็นตัวเลข"),
        fault(
            each -> each.type("ผลที่ประกาศ!C19", "99.9951"),
            FindingCode.PUBLISHED_ROUNDED,
            "INFO 'ผลที่ประกาศ'!C19",
            "OIT: ค่าที่ประกาศซึ่งกรอกไว้คือ 99.9951 มีทศนิยมเกิน 2 ตำแหน่ง ระบบจึงเทียบด้วย 100.00"
                + " โปรดกรอกตามที่ประกาศ"),
        fault(
            each -> each.typeFormula("IIT!F7", "IF(E7>80,\"✓\",\"\")", "1"),
            FindingCode.FORMULA_REWRITTEN,
            "INFO IIT!F7",
            "สูตรในช่อง IIT!F7 ถูกแก้ไป ระบบเขียนสูตรที่ถูกต้องกลับให้แล้ว"
                + " หากต้องการคำนวณอย่างอื่นให้ใช้ช่องว่างนอกตาราง"),
        fault(
            each -> each.type("OIT!F9", "50"),
            FindingCode.OIT_AVERAGING_ASSUMED,
            "INFO -",
            "ยังไม่มีประกาศยืนยันวิธีเฉลี่ยคะแนน OIT ของปีนี้"
                + " ผลนี้ใช้วิธีเฉลี่ยรายตัวชี้วัดย่อยก่อน ถ้าใช้วิธีเฉลี่ยทุกข้อเท่ากัน"
                + " ค่าต่อไปนี้จะเปลี่ยนไป: ตัวชี้วัดที่ 9 จาก 98.57 เป็น 97.50, OIT จาก 99.29 เป็น"
                + " 98.75 และ คะแนนภาพรวม จาก 96.04 เป็น 95.82 โปรดเทียบกับผลที่ประกาศ"));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("faults")
  void a_fault_is_told_once_at_its_cell(
      Consumer<TypedWorkbook> breaking, FindingCode code, String where, String message)
      throws IOException {
    assertThat(told(analysis(each -> {}), code)).noneMatch(each -> each.startsWith(where + " "));
    assertThat(told(analysis(breaking), code))
        .filteredOn(each -> each.startsWith(where + " "))
        .containsExactly(where + " " + message);
  }

  /** Workbooks that earlier versions drew hold them still. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IIT!F7 | IF(COUNT(IIT[[#This Row],[คะแนน]])<1,"",IF(ROUND(MIN(IIT[[#This Row],[คะแนน]])+0.000000001,2)>=ITA_Threshold,"✓",""))
          IIT!G7 | IF(COUNT(IIT[[#This Row],[คะแนน]])=0,"",IF(ROUND(MIN(IIT[[#This Row],[คะแนน]])+0.000000001,2)<ITA_Threshold,"✓",""))
          EIT!H5 | IF(COUNT(EIT[[#This Row],[EIT Public]],EIT[[#This Row],[EIT Survey]])<2,"",ROUND(EIT[[#This Row],[EIT Public]]-EIT[[#This Row],[EIT Survey]]+SIGN(EIT[[#This Row],[EIT Public]]-EIT[[#This Row],[EIT Survey]])*0.000000001,2))
          """)
  void a_formula_of_an_earlier_version_is_not_told_as_rewritten(String cell, String formula)
      throws IOException {
    Analysis former = analysis(each -> each.typeFormula(cell, formula, ""));
    assertThat(told(former, FindingCode.FORMULA_REWRITTEN)).isEmpty();
    Analysis other =
        analysis(each -> each.typeFormula(cell, formula.replace("0.000000001", "0.1"), ""));
    assertThat(told(other, FindingCode.FORMULA_REWRITTEN)).hasSize(1);
  }

  @Test
  void the_score_to_blame_for_all_differences_is_told_at_its_cell() throws IOException {
    assertThat(told(analysis(each -> {}), FindingCode.SUSPECT_SCORE))
        .first()
        .isEqualTo(
            "WARNING IIT!E14 < 'ผลที่ประกาศ'!C8 'ผลที่ประกาศ'!C15 'ผลที่ประกาศ'!C20 คะแนนข้อ i10"
                + " ซึ่งกรอกไว้ 99.75 อาจพิมพ์ผิด หากเป็น 93.75 (หรือค่าใดก็ได้ตั้งแต่ 93.73 ถึง 93.75)"
                + " ผลที่คำนวณของ ตัวชี้วัดที่ 4, IIT, คะแนนภาพรวม จะตรงกับผลที่ประกาศ"
                + " โปรดตรวจสอบกับผลในระบบ ITAS ก่อนแก้");
  }

  @Test
  void a_workbook_that_does_not_say_its_year_gets_the_newest_that_fits() throws IOException {
    byte[] yearless =
        Rearranged.of(TypedWorkbook.of(YEAR, example()).type("หน่วยงาน!B7", "").bytes()).bytes();
    assertThat(told(ENGINE.analyze(yearless, AssessmentOptions.DEFAULT), FindingCode.YEAR_ASSUMED))
        .containsExactly(
            "INFO - ไฟล์ไม่ได้บอกปีงบประมาณ ระบบจึงอ่านตามปี 2568 หากไม่ใช่"
                + " โปรดกรอกปีงบประมาณในแผ่นงาน “หน่วยงาน” หรือเขียน “ปีงบประมาณ พ.ศ.”"
                + " พร้อมปีไว้เหนือตาราง");
  }

  @Test
  void a_missing_sheet_is_one_finding_a_part() throws IOException {
    byte[] without = Rearranged.of(example()).without("EIT").bytes();
    Analysis analysis = ENGINE.analyze(without, AssessmentOptions.DEFAULT);
    assertThat(told(analysis, FindingCode.MISSING_SCORE)).isEmpty();
    assertThat(told(analysis, FindingCode.MISSING_INSTRUMENT))
        .containsExactly(
            "ERROR - ไม่พบคะแนน EIT Public แม้แต่ข้อเดียว โปรดกรอกคะแนนของทุกข้อ หากกรอกไว้แล้ว"
                + " โปรดตรวจชื่อหัวคอลัมน์คะแนน",
            "ERROR - ไม่พบคะแนน EIT Survey แม้แต่ข้อเดียว โปรดกรอกคะแนนของทุกข้อ หากกรอกไว้แล้ว"
                + " โปรดตรวจชื่อหัวคอลัมน์คะแนน");
  }

  @Test
  void scores_that_are_all_fractions_are_told_once_for_a_part_and_give_no_result()
      throws IOException {
    Analysis analysis =
        analysis(each -> TypedWorkbook.keys(YEAR).forEach(key -> each.number(key, "0.9125")));
    assertThat(analysis.figures()).isEmpty();
    assertThat(analysis.level()).isNull();
    assertThat(told(analysis, FindingCode.LOOKS_LIKE_FRACTION))
        .hasSize(4)
        .allMatch(each -> each.startsWith("ERROR"));
    assertThat(told(analysis, FindingCode.MORE_THAN_TWO_DECIMALS)).isEmpty();
  }

  private static void repeatInFull(TypedWorkbook each) {
    each.type("IIT!B6", "I 1")
        .type("IIT!C6", each.shown("IIT!C5"))
        .type("IIT!E6", each.shown("IIT!E5"));
  }

  private static void repeatOtherwise(TypedWorkbook each) {
    each.type("IIT!B6", "i1").type("IIT!C6", each.shown("IIT!C5"));
  }

  private static void swapParts(TypedWorkbook each) {
    for (int row = 5; row <= 13; row++) {
      String one = each.shown("EIT!F" + row);
      each.type("EIT!F" + row, each.shown("EIT!G" + row)).type("EIT!G" + row, one);
    }
  }

  private static void column(TypedWorkbook each, String column, int from, int to, String typed) {
    IntStream.rangeClosed(from, to).forEach(row -> each.type(column + row, typed));
  }

  private static ScoreKey key(String question, String part) {
    return new ScoreKey(QuestionCode.of(question), new PartId(part));
  }

  private static Analysis analysis(Consumer<TypedWorkbook> breaking) throws IOException {
    TypedWorkbook workbook = TypedWorkbook.of(YEAR, example());
    breaking.accept(workbook);
    return ENGINE.analyze(workbook.bytes(), AssessmentOptions.DEFAULT);
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(Path.of("workbook-templates/2568/example.xlsx"));
  }

  /** Severity, place, related places and the Thai message of each finding of a code. */
  private static List<String> told(Analysis analysis, FindingCode code) {
    return analysis.findings().stream()
        .filter(each -> each.code() == code)
        .map(FaultFindingsTest::told)
        .toList();
  }

  private static String told(Finding finding) {
    String place = finding.place() == null ? "-" : finding.place().toString();
    String related =
        finding.related().isEmpty()
            ? ""
            : " < " + String.join(" ", finding.related().stream().map(Object::toString).toList());
    return finding.severity() + " " + place + related + " " + finding.message().in(THAI);
  }

  private static Arguments fault(
      Consumer<TypedWorkbook> breaking, FindingCode code, String where, String message) {
    return Arguments.of(breaking, code, where, message);
  }
}
