package org.itaworkbook.workbook.comparison;

import java.util.List;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.text.Text;
import org.itaworkbook.workbook.intake.Refusals;

/**
 * What became of each part of a workbook between two of its states.
 *
 * @param changes one for each part of either, in the order of their names
 */
public record PackageComparison(List<Change> changes) {

  static final Text NOTHING = new Text("", "");

  public PackageComparison {
    changes = List.copyOf(changes);
  }

  /** What became of a part. */
  public enum Kind {
    /** The same content. */
    SAME,
    /** Changed as an annotation may change it. */
    CHANGED,
    ADDED,
    /** Was the engine's own, or cannot outlive a change as a digital signature cannot. */
    REMOVED,
    /** Something of a person's is gone. */
    LOST
  }

  /**
   * One part.
   *
   * @param part its name in the package, such as {@code /xl/worksheets/sheet1.xml}
   * @param detail what differs, empty for SAME
   */
  public record Change(String part, Kind kind, Text detail) {}

  /**
   * Compares two workbooks part by part.
   *
   * @param frameworks the years by which tables of questions are known
   * @throws org.itaworkbook.scores.RefusedException for bytes that are no workbook
   */
  public static PackageComparison compare(byte[] in, byte[] out, Frameworks frameworks) {
    return Refusals.reading(
        () -> {
          PartComparison parts =
              new PartComparison(
                  PackageSide.open(in, frameworks), PackageSide.open(out, frameworks));
          return new PackageComparison(parts.compare());
        });
  }

  /** Whether anything of a person's is gone. */
  public boolean lost() {
    return changes.stream().anyMatch(change -> change.kind() == Kind.LOST);
  }
}
