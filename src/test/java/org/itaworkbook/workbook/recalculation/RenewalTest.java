package org.itaworkbook.workbook.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "A1+B2",
        "SUM(A1:A9)",
        "sum (1)",
        "IF(A1>1,\"LAMBDA(x)\",\"say \"\"LET(1)\"\"\")",
        "'LAMBDA(x)'!A1+SUM(B1)",
        "'it''s LET(1)'!A1",
        "1+(2*3)",
        "\"never closed LET(1)"
      })
  void these_are_calculated(String formula) {
    assertThat(Renewal.isAble(formula)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LAMBDA(x,x)(1)",
        "SUM(1)+_xlfn.LET(a,1,a)",
        "1LET(1)",
        "\"a\"&LET(1)",
        "'s'!A1+LET(1)",
        "IF(LET(1),1)",
        "ของเรา(1)"
      })
  void these_hold_a_function_that_only_excel_calculates(String formula) {
    assertThat(Renewal.isAble(formula)).isFalse();
  }
}
