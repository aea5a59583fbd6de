package org.itaworkbook.workbook.comparison;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.itaworkbook.opc.ContentTypes;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.workbook.intake.WorkbookKind;

/** Compares the lists that hold a package together: content types and relationships. */
final class PointerComparison {

  private PointerComparison() {}

  /** What was listed is listed still, unless its part may go and is gone. */
  static void types(
      PackageSide in, PackageSide out, Differences differences, Predicate<String> mayGo) {
    Set<String> after = new HashSet<>(entries(out));
    List<String> lost =
        in.names().stream()
            .filter(part -> !part.equalsIgnoreCase(ContentTypes.NAME))
            .filter(part -> out.has(part) || !mayGo.test(part))
            .filter(part -> !type(in, part).isEmpty())
            .filter(part -> !type(in, part).equals(type(out, part)))
            .filter(part -> !isOpened(type(in, part), type(out, part)))
            .toList();
    List<String> defaults =
        in.workbook().parts().contentTypes().defaults().stream()
            .filter(each -> !after.contains(each))
            .toList();
    differences.lost("types.lost", lost);
    differences.lost("types.lost", defaults);
    differences.changed("types.changed");
  }

  /** Whether a template became the workbook that Excel makes of it. */
  private static boolean isOpened(String before, String after) {
    return WorkbookKind.ofMainType(before)
        .filter(WorkbookKind::isTemplate)
        .map(kind -> Optional.of(kind.opened()).equals(WorkbookKind.ofMainType(after)))
        .orElse(false);
  }

  private static List<String> entries(PackageSide side) {
    return side.workbook().parts().contentTypes().defaults();
  }

  private static String type(PackageSide side, String part) {
    return side.workbook().parts().contentTypes().of(part);
  }

  static void relationships(
      PackageSide in,
      PackageSide out,
      String part,
      Differences differences,
      Predicate<String> mayGo) {
    String source = Relationships.source(part);
    Set<Relationship> after = new HashSet<>(pointers(out, source));
    List<Relationship> before = pointers(in, source);
    differences.lost(
        "relationships.lost",
        before.stream()
            .filter(each -> !after.contains(each))
            .filter(each -> each.external() || out.has(each.target()) || !mayGo.test(each.target()))
            .map(Relationship::id)
            .toList());
    long added = after.stream().filter(each -> !before.contains(each)).count();
    long removed = before.stream().filter(each -> !after.contains(each)).count();
    differences.changed("relationships.changed", Long.toString(added), Long.toString(removed));
  }

  private static List<Relationship> pointers(PackageSide side, String source) {
    return side.workbook().parts().relationships(source).all();
  }
}
