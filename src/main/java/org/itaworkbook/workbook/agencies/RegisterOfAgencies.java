package org.itaworkbook.workbook.agencies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.TypedYear;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.agencies.RegisterException;
import org.itaworkbook.overview.agencies.RegisteredAgency;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Alike;
import org.itaworkbook.workbook.intake.Refusals;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.jspecify.annotations.Nullable;

/** Reads the register of agencies. */
public final class RegisterOfAgencies {

  private static final Pattern NAMES = Pattern.compile("\\s*[;\n]\\s*");

  private RegisterOfAgencies() {}

  /**
   * The agencies in the order of their rows.
   *
   * @throws RegisterException for what holds no such table, and for the first row without a code,
   *     with one that stands twice, or with a year that cannot be read
   * @throws org.itaworkbook.scores.RefusedException for what is no workbook within the limits
   */
  public static AgencyRegister read(byte[] upload, UploadLimits limits) {
    Outcome outcome =
        Refusals.reading(
            () -> {
              try {
                return new Outcome(
                    AgencyList.in(upload, limits).stream()
                        .filter(list -> list.has(Item.CODE))
                        .findFirst()
                        .map(RegisterOfAgencies::register)
                        .orElseThrow(() -> new RegisterException("none")),
                    null);
              } catch (RegisterException e) {
                return new Outcome(AgencyRegister.NONE, e);
              }
            });
    if (outcome.fault() != null) {
      throw outcome.fault();
    }
    return outcome.register();
  }

  /** What became of reading, which takes every exception for a broken file. */
  private record Outcome(AgencyRegister register, @Nullable RegisterException fault) {}

  private static AgencyRegister register(AgencyList list) {
    List<RegisteredAgency> agencies = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (int row : list.rows()) {
      String code = list.text(row, Item.CODE);
      if (code == null) {
        throw new RegisterException("noCode", place(list, row, Item.NAME));
      }
      if (!codes.add(Alike.of(code))) {
        throw new RegisterException("codeTwice", place(list, row, Item.CODE), code);
      }
      agencies.add(agency(list, row, code));
    }
    return new AgencyRegister(agencies);
  }

  private static RegisteredAgency agency(AgencyList list, int row, String code) {
    String name = list.text(row, Item.NAME);
    String others = list.text(row, Item.OTHER_NAMES);
    return new RegisteredAgency(
        code,
        name == null ? code : name,
        others == null
            ? List.of()
            : NAMES.splitAsStream(others).filter(each -> !each.isBlank()).toList(),
        list.text(row, Item.TYPE),
        list.text(row, Item.AFFILIATION),
        list.text(row, Item.PROVINCE),
        list.text(row, Item.GROUP),
        year(list, row, Item.SINCE),
        year(list, row, Item.UNTIL));
  }

  private static @Nullable FiscalYear year(AgencyList list, int row, Item item) {
    String typed = list.text(row, item);
    if (typed == null) {
      return null;
    }
    Optional<FiscalYear> year = TypedYear.of(typed);
    return year.orElseThrow(() -> new RegisterException("year", place(list, row, item), typed));
  }

  private static Place place(AgencyList list, int row, Item item) {
    return list.sheet().place(row, list.items().getOrDefault(item, 0));
  }
}
