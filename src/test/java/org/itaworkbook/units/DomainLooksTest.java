package org.itaworkbook.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainLooksTest {

  @ParameterizedTest
  @CsvSource({
    "examp1e.go.th, example.go.th",
    "exarnple.go.th, example.go.th",
    "m0l.go.th, mol.go.th",
    "mol.g0.th, mol.go.th",
    "mol-go.th, molgo.th",
    "vvater.go.th, water.go.th",
    "labuor.go.th, labour.go.th",
    "labourr.go.th, labour.go.th",
    "lebour.mol.go.th, labour.mol.go.th"
  })
  void these_could_be_taken_for_each_other(String one, String other) {
    assertThat(DomainLooks.areAlike(one, other)).isTrue();
    assertThat(DomainLooks.areAlike(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "example.go.th, example.go.th",
    "moe.go.th, mol.go.th",
    "moi.go.th, mol.go.th",
    "labor.go.th, labour.go.th",
    "moc.go.th, mol.go.th",
    "example.or.th, example.go.th",
    "hr.example.go.th, example.go.th",
    "example.go.th, example.com",
    "finance.go.th, defence.go.th",
    "labour1.mol.go.th, labour.moe.go.th"
  })
  void these_could_not(String one, String other) {
    assertThat(DomainLooks.areAlike(one, other)).isFalse();
    assertThat(DomainLooks.areAlike(other, one)).isFalse();
  }

  @Test
  void a_domain_that_looks_like_the_one_of_other_units_is_told_at_its_cell_and_written_to() {
    Register register =
        Example.registerOf(
            "U1",
            "หนึ่ง",
            "a@example.go.th, b@example.go.th",
            "ทั้งหมด",
            "U2",
            "สอง",
            "c@examp1e.go.th",
            "e1",
            "U3",
            "สาม",
            "d@other.or.th",
            "e1");
    assertThat(register.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(FindingCode.LOOKALIKE_DOMAIN);
              assertThat(cell(finding)).isEqualTo("C5");
              assertThat(finding.message().th())
                  .contains("c@examp1e.go.th", "สอง", "example.go.th ที่หน่วยอื่นใช้");
            });
    assertThat(register.units().get(1).addresses()).hasSize(1);
  }

  @Test
  void of_two_that_are_used_as_often_neither_is_the_doubtful_one() {
    assertThat(
            Example.registerOf(
                    "U1",
                    "หนึ่ง",
                    "a@example.go.th",
                    "ทั้งหมด",
                    "U2",
                    "สอง",
                    "c@examp1e.go.th",
                    "e1")
                .findings())
        .isEmpty();
  }

  private static String cell(Finding finding) {
    return String.valueOf(Objects.requireNonNull(finding.place()).cell());
  }
}
