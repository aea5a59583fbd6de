package org.itaworkbook.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.agencies.Matching;
import org.itaworkbook.overview.agencies.RegisteredAgency;
import org.itaworkbook.overview.summary.OverviewCode;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.text.AgencyNames;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * Names that differ by so little that one may be the other mistyped: by one or two letters of more
 * than eight, the kind of local government and digits apart, in one province. Where no province is
 * known, in one folder. It is a question to a person, never a match.
 */
final class NearNames {

  private static final int MOST_CHANGES = 2;
  private static final int LEAST_LETTERS = 9;

  /**
   * A name.
   *
   * @param own folded, without the kind of local government
   * @param letters one bit for each letter that is in it, some sharing one
   * @param source the file that says it; null for a row of the register
   */
  private record Name(
      String shown, String own, String digits, long letters, @Nullable String source) {

    static Name of(String shown, @Nullable String source) {
      String own = AgencyNames.own(AgencyNames.folded(shown));
      long letters = 0;
      for (int i = 0; i < own.length(); i++) {
        letters |= 1L << (own.charAt(i) & 63);
      }
      return new Name(shown, own, own.replaceAll("[^0-9]", ""), letters, source);
    }

    boolean isNear(Name other) {
      return Math.abs(own.length() - other.own.length()) <= MOST_CHANGES
          && Math.min(own.length(), other.own.length()) >= LEAST_LETTERS
          && Long.bitCount(letters ^ other.letters) <= 2 * MOST_CHANGES
          && digits.equals(other.digits)
          && !own.equals(other.own)
          && distance(own, other.own) <= MOST_CHANGES;
    }
  }

  private NearNames() {}

  /** Of the agencies that no register knows, those near each other or near one that it knows. */
  static List<OverviewFinding> of(List<Found> found, AgencyRegister register) {
    Map<String, Map<String, Name>> unknown = new TreeMap<>();
    Map<String, List<Name>> known = new TreeMap<>();
    for (RegisteredAgency each : register.agencies()) {
      known
          .computeIfAbsent(place(each.province(), each.group()), any -> new ArrayList<>())
          .add(Name.of(each.name(), null));
    }
    for (Found each : found) {
      AgencyIdentity agency = each.agency();
      if (agency.matching() == Matching.AS_STATED && each.result().agency().name() != null) {
        unknown
            .computeIfAbsent(place(agency.province(), agency.group()), any -> new LinkedHashMap<>())
            .putIfAbsent(AgencyNames.folded(agency.name()), Name.of(agency.name(), each.source()));
      }
    }
    List<OverviewFinding> findings = new ArrayList<>();
    unknown.forEach(
        (place, names) -> {
          List<Name> inOrder =
              names.values().stream().sorted(Comparator.comparing(Name::shown)).toList();
          for (int i = 0; i < inOrder.size(); i++) {
            add(inOrder.get(i), inOrder.subList(i + 1, inOrder.size()), findings);
            add(inOrder.get(i), known.getOrDefault(place, List.of()), findings);
          }
        });
    return findings;
  }

  private static String place(@Nullable String province, @Nullable String group) {
    return province == null
        ? "in " + Alike.of(Objects.requireNonNullElse(group, ""))
        : Alike.of(province);
  }

  private static void add(Name one, List<Name> others, List<OverviewFinding> findings) {
    for (Name other : others) {
      if (one.isNear(other)) {
        List<String> files = new ArrayList<>();
        files.add(Objects.requireNonNull(one.source()));
        if (other.source() != null) {
          files.add(other.source());
        }
        findings.add(OverviewFinding.of(OverviewCode.NEAR_NAME, files, one.shown(), other.shown()));
      }
    }
  }

  /** How many letters are to be put in, taken out or changed; more than two are not counted. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > MOST_CHANGES) {
        return least;
      }
      before = row;
    }
    return before[other.length()];
  }
}
