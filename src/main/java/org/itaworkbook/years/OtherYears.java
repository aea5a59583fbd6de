package org.itaworkbook.years;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.SpokenYears;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.framework.InvalidFrameworkException;
import org.itaworkbook.json.framework.NextYear;
import org.itaworkbook.json.framework.SpokenText;

/**
 * The texts of a year that still speak of another. A wording may name its own year and the one
 * before, whose reports are asked for; a period its own and the one after; a title its own alone.
 * What stands word for word in the year before, with that year, was not looked at either.
 */
public final class OtherYears {

  /** Years further off are those of laws and long plans. */
  private static final int NEAR = 5;

  private final int year;
  private final Set<String> before;

  private OtherYears(int year, Set<String> before) {
    this.year = year;
    this.before = before;
  }

  /**
   * Those of a year's folder.
   *
   * @param roots folders of years, in which the year before may be; beside those the folder's own
   * @throws InvalidFrameworkException if the year itself cannot be used
   */
  public static List<SpokenText> in(Path folder, List<Path> roots) {
    Path file = folder.resolve("framework.json");
    FiscalYear year = FrameworkReader.read(file).fiscalYear();
    OtherYears others = new OtherYears(year.buddhistEra(), before(folder, roots, year));
    return NextYear.texts(read(file)).stream().filter(others::speaksOfAnother).toList();
  }

  private static Set<String> before(Path folder, List<Path> roots, FiscalYear year) {
    Set<String> texts = new HashSet<>();
    fileBefore(folder, roots, year)
        .ifPresent(file -> NextYear.texts(read(file)).forEach(each -> texts.add(each.text())));
    return texts;
  }

  private static Optional<Path> fileBefore(Path folder, List<Path> roots, FiscalYear year) {
    String name = Integer.toString(year.buddhistEra() - 1);
    Set<Path> files = new LinkedHashSet<>();
    files.add(folder.toAbsolutePath().resolveSibling(name).resolve("framework.json"));
    roots.forEach(root -> files.add(root.resolve(name).resolve("framework.json")));
    return files.stream().filter(OtherYears::isSound).findFirst();
  }

  /** A faulty year is told when it is used. */
  private static boolean isSound(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try {
      FrameworkReader.read(file);
      return true;
    } catch (InvalidFrameworkException e) {
      return false;
    }
  }

  private boolean speaksOfAnother(SpokenText each) {
    if (each.path().startsWith("unconfirmed[")) {
      return false;
    }
    List<Integer> named =
        SpokenYears.in(each.text()).stream().filter(any -> Math.abs(any - year) <= NEAR).toList();
    return named.stream().anyMatch(any -> any < first(each) || any > last(each))
        || !named.isEmpty() && before.contains(each.text());
  }

  private int first(SpokenText each) {
    return isTitle(each) || isPeriod(each) ? year : year - 1;
  }

  private int last(SpokenText each) {
    return isPeriod(each) || each.path().startsWith("report.") ? year + 1 : year;
  }

  private static boolean isTitle(SpokenText each) {
    return each.path().startsWith("title");
  }

  private static boolean isPeriod(SpokenText each) {
    return each.path().contains(".period");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
