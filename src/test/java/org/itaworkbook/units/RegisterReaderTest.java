package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.itaworkbook.Growth;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.junit.jupiter.api.Test;

class RegisterReaderTest {

  @Test
  void the_example_has_nothing_amiss_and_covers_every_question() {
    Register register = Example.register();
    assertThat(register.findings()).isEmpty();
    assertThat(register.units()).hasSize(6);
    assertThat(register.units().stream().flatMap(unit -> unit.questions().stream()).distinct())
        .hasSize(52);
  }

  @Test
  void every_fault_is_found_at_its_cell() {
    Register register =
        Example.registerOf(
            "U1",
            "หน่วยหนึ่ง",
            "one@example.go.th",
            "ทั้งหมด",
            "",
            "หน่วยไม่มีรหัส",
            "none@example.go.th",
            "e1",
            "u 1",
            "หน่วยซ้ำ",
            "again@example.go.th",
            "e1",
            "U2",
            "หน่วยสอง",
            "two@example.go.th, two",
            "e1, z9",
            "U3",
            "หน่วยสาม",
            "ONE@example.go.th",
            "",
            "U4",
            "หน่วยสี่",
            "",
            "e1");
    assertThat(register.findings())
        .extracting(Finding::code, each -> cell(each))
        .containsExactlyInAnyOrder(
            tuple(FindingCode.UNIT_WITHOUT_CODE, "A5"),
            tuple(FindingCode.DUPLICATE_UNIT, "A6"),
            tuple(FindingCode.BAD_ADDRESS, "C7"),
            tuple(FindingCode.UNKNOWN_DUTY, "E7"),
            tuple(FindingCode.UNIT_WITHOUT_DUTY, "E8"),
            tuple(FindingCode.ADDRESS_ON_TWO_UNITS, "C8"),
            tuple(FindingCode.UNIT_WITHOUT_ADDRESS, "C9"));
    assertThat(register.units())
        .map(unit -> unit.code().value())
        .containsExactly("U1", "U2", "U3", "U4");
  }

  @Test
  void no_mail_goes_to_an_address_of_two_units_or_to_a_cell_with_a_bad_word() {
    Register register =
        Example.registerOf(
            "U1",
            "หนึ่ง",
            "shared@example.go.th, own@example.go.th",
            "ทั้งหมด",
            "U2",
            "สอง",
            "Shared@Example.go.th",
            "e1",
            "U3",
            "สาม",
            "good@example.go.th\nBcc: all@example.com",
            "e1");
    assertThat(register.units())
        .map(unit -> unit.addresses().stream().map(MailAddress::toString).toList())
        .containsExactly(List.of("own@example.go.th"), List.of(), List.of());
  }

  @Test
  void addresses_are_read_as_they_were_pasted() {
    Register register =
        Example.registerOf(
            "U1",
            "หนึ่ง",
            "\u200bone@example.go.th，two\uff20example.go.th\u00a0\u000bthree@example.go.th\u200e",
            "ทั้งหมด");
    assertThat(register.findings()).isEmpty();
    assertThat(register.units().get(0).addresses())
        .map(MailAddress::toString)
        .containsExactly("one@example.go.th", "two@example.go.th", "three@example.go.th");
  }

  @Test
  void a_bad_address_is_told_with_the_signs_that_nobody_sees() {
    Register register =
        Example.registerOf(
            "U1", "หนึ่ง", "one\u200e@example\u202c", "ทั้งหมด", "U2", "สอง", "two", "e1");
    assertThat(register.findings())
        .map(each -> each.message().th())
        .satisfiesExactly(
            unseen -> assertThat(unseen).contains("ของ หนึ่ง ไม่ถูกต้อง", "(U+200E, U+202C)"),
            plain -> assertThat(plain).contains("“two” ของ สอง ไม่ถูกต้อง").doesNotContain("U+"));
  }

  @Test
  void units_are_one_to_a_person_however_their_codes_are_stored() {
    Register register =
        Example.registerOf(
            "U๐1",
            "หนึ่ง",
            "one@example.go.th",
            "ทั้งหมด",
            "\u200eｕ01\u00a0",
            "สอง",
            "two@example.go.th",
            "e1");
    assertThat(register.findings()).map(Finding::code).containsExactly(FindingCode.DUPLICATE_UNIT);
  }

  @Test
  void questions_of_nobody_are_one_finding_at_the_header() {
    Register register = Example.registerOf("U1", "หนึ่ง", "one@example.go.th", "IIT, OIT, e1-e7");
    assertThat(register.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.UNASSIGNED_QUESTION);
              assertThat(cell(finding)).isEqualTo("E3");
              assertThat(finding.message().th()).contains("2 ข้อ", "e8, e9");
            });
  }

  @Test
  void a_register_without_units_says_so() {
    assertThat(RegisterReader.read(Example.FRAMEWORK, new UnitRows(null, List.of())).findings())
        .extracting(Finding::code)
        .containsExactly(FindingCode.NO_UNITS);
  }

  @Test
  void a_name_that_holds_a_line_break_becomes_one_line() {
    Register register =
        Example.registerOf("U1\r\n", "กอง\r\nBcc: all@example.com", "one@example.go.th", "ทั้งหมด");
    assertThat(register.units().get(0).name()).isEqualTo("กอง Bcc: all@example.com");
    assertThat(register.units().get(0).code().value()).isEqualTo("U1");
  }

  private static String cell(Finding finding) {
    Place place = finding.place();
    return place == null || place.cell() == null ? "" : place.cell();
  }

  @Test
  void a_long_register_is_read_in_step_with_its_length() {
    Growth.assertLinear(4_000, rows -> () -> RegisterReader.read(Example.FRAMEWORK, many(rows)));
  }

  private static UnitRows many(int rows) {
    List<UnitRow> table = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      table.add(
          new UnitRow(
              cell("U" + i),
              cell("หน่วย " + i),
              cell("u" + i + "@example.go.th"),
              cell(""),
              cell("e1")));
    }
    return new UnitRows(null, table);
  }

  private static UnitRow.Cell cell(String text) {
    return new UnitRow.Cell(text, null);
  }
}
