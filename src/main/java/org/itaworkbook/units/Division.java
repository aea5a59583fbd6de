package org.itaworkbook.units;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.text.FileNames;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * An analysis divided among the units of an agency.
 *
 * @param shares one for each unit of the register that is not held, in its order
 * @param progress what units have answered, as far as it was collected into the workbook
 */
public record Division(
    Analysis analysis, Register register, List<UnitShare> shares, List<Progress> progress)
    implements Serializable {

  private static final Set<FindingCode> MISTYPED =
      Set.of(FindingCode.SUSPECT_SCORE, FindingCode.NOT_THE_LOWEST, FindingCode.FAR_FROM_OTHERS);

  public Division {
    shares = List.copyOf(shares);
    progress = List.copyOf(progress);
  }

  /** The same division, of which every unit is to answer by a day; null for none. */
  public Division withDue(@Nullable LocalDate day) {
    return new Division(
        analysis, register, shares.stream().map(each -> each.withDue(day)).toList(), progress);
  }

  /** The units for which nothing is made, since their duties are not understood whole. */
  public List<Unit> held() {
    return register.units().stream().filter(Unit::held).toList();
  }

  /** Whether there is any score; a workbook that is yet to be filled in has none. */
  public boolean hasScores() {
    return !analysis.scores().values().isEmpty();
  }

  /**
   * What stands in the way of telling the units: faults of the register and of the measures that
   * name its units, and the scores that are missing, cannot be read or are probably mistyped: a
   * letter that has left says them as they stand.
   */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>(Shares.findings(analysis, register));
    analysis.findings().stream()
        .filter(each -> each.severity() == Severity.ERROR || MISTYPED.contains(each.code()))
        .forEach(findings::add);
    return findings;
  }

  /** The names of the units' workbooks, in the order of the shares, each once in any case. */
  public List<String> fileNames() {
    return FileNames.distinct(shares.stream().map(Division::stem).toList(), ".xlsx");
  }

  private static String stem(UnitShare share) {
    return FileNames.stem(
        Messages.thai(
            "unit.file", share.framework().fiscalYear(), share.unit().code(), share.unit().name()));
  }
}
