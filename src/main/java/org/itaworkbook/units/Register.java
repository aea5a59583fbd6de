package org.itaworkbook.units;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.scores.Finding;

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

  public Optional<Unit> unit(UnitCode code) {
    return units.stream().filter(each -> each.code().isAlike(code)).findFirst();
  }
}
