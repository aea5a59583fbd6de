package org.itaworkbook.engine;

import java.nio.file.Path;
import java.util.List;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Frameworks;

/**
 * The fiscal years on disk: each a folder named by its year, with a {@code framework.json} and the
 * year's workbooks. Loaded once; immutable and thread-safe.
 */
public final class YearFolders {

  private YearFolders() {}

  /**
   * Loads every year under the roots; a year in a later root replaces that of an earlier one.
   *
   * @throws IllegalArgumentException naming file and field of every fault
   */
  public static YearFolders load(List<Path> roots) {
    throw new UnsupportedOperationException("being built");
  }

  public Frameworks frameworks() {
    throw new UnsupportedOperationException("being built");
  }

  /** The names of a year's workbooks without {@code .xlsx}, sorted; empty for an unknown year. */
  public List<String> workbooks(FiscalYear year) {
    throw new UnsupportedOperationException("being built");
  }

  /**
   * One of a year's workbooks.
   *
   * @throws org.itaworkbook.scores.RefusedException UNKNOWN_YEAR or UNKNOWN_TEMPLATE
   */
  public byte[] workbook(FiscalYear year, String name) {
    throw new UnsupportedOperationException("being built");
  }
}
