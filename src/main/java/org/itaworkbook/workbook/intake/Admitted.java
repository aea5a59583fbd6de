package org.itaworkbook.workbook.intake;

import java.util.List;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.scores.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was let in.
 *
 * @param parts of the workbook, or of one that holds what another kind of file shows
 * @param conversion what is told of a file of another kind, which only serves to be read
 * @param values how many values each row of a table as text has, blank ones too; none of others
 */
public record Admitted(OpcPackage parts, @Nullable FindingCode conversion, List<Integer> values) {

  public Admitted {
    values = List.copyOf(values);
  }

  Admitted(OpcPackage parts, @Nullable FindingCode conversion) {
    this(parts, conversion, List.of());
  }
}
