package org.itaworkbook.workbook.recalculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FormulaReachTest {

  @Test
  void names_of_names_are_followed_to_their_cells() throws IOException {
    FormulaReach reach = reach(3, 4);
    assertThat(reach.complete()).isTrue();
    assertThat(reach.areas()).hasSize(4 * 4);
  }

  @Test
  void names_that_multiply_are_followed_no_further_than_a_bound() throws IOException {
    FormulaReach reach = reach(4, 40);
    assertThat(reach.complete()).isFalse();
    assertThat(reach.trusted()).isFalse();
    assertThat(reach.areas()).hasSizeLessThan(100 * 40);
  }

  /** What a name looks at: so many times the next, which looks at so many times the next ... */
  private static FormulaReach reach(int names, int times) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("A");
      for (int i = names - 1; i >= 0; i--) {
        String next = i == names - 1 ? "A!$A$1" : "laugh" + (i + 1) + "_";
        Name name = workbook.createName();
        name.setNameName("laugh" + i + "_");
        name.setRefersToFormula(
            i == names - 1 ? next : String.join("+", Collections.nCopies(times, next)));
      }
      XSSFEvaluationWorkbook model = XSSFEvaluationWorkbook.create(workbook);
      Ptg[] formula = FormulaParser.parse("laugh0_", model, FormulaType.CELL, 0, 0);
      return FormulaReach.of(formula, "A", model);
    }
  }
}
