package org.itaworkbook.units;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Owner;

/**
 * The agency's units, in the order of the workbook, each code once.
 *
 * @param findings what is wrong with the table, at its cells
 */
public record Register(List<Unit> units, List<Finding> findings) implements Serializable {

  public Register {
    units = List.copyOf(units);
    findings = List.copyOf(findings);
  }

  /** Who answers for each question, in the order of the workbook; without those nobody has. */
  public Map<QuestionCode, List<Owner>> owners() {
    Map<QuestionCode, List<Owner>> owners = new TreeMap<>();
    for (Unit unit : units) {
      for (QuestionCode question : unit.questions()) {
        owners
            .computeIfAbsent(question, each -> new ArrayList<>())
            .add(new Owner(unit.code().value(), unit.name(), unit.contact()));
      }
    }
    return owners;
  }

  public Optional<Unit> unit(UnitCode code) {
    return units.stream().filter(each -> each.code().isAlike(code)).findFirst();
  }
}
