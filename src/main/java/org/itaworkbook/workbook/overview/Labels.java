package org.itaworkbook.workbook.overview;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.itaworkbook.overview.agencies.AgencyIdentity;
import org.itaworkbook.overview.summary.GroupKind;
import org.itaworkbook.overview.summary.GroupSummary;
import org.itaworkbook.overview.summary.Overview;
import org.itaworkbook.overview.summary.OverviewYear;
import org.itaworkbook.overview.summary.Standing;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * How the groups are called in the workbook: one spelling each, so that a formula that compares
 * cells finds the same agencies as the program that compares what is alike.
 */
final class Labels {

  /** What COUNTIFS takes as something else than a text, or is too long for it. */
  private static final Pattern UNSAFE =
      Pattern.compile("[<>=].*|.*[*?~].*|[-+.,\\d\\s%/:]*|.{200,}", Pattern.DOTALL);

  private final Map<GroupKind, Map<String, String>> names = new EnumMap<>(GroupKind.class);

  Labels(Overview overview) {
    for (OverviewYear year : overview.years()) {
      for (GroupSummary group : year.groups()) {
        put(group.kind(), group.name());
      }
    }
    for (Standing each : overview.standings()) {
      for (GroupKind kind : GroupKind.values()) {
        put(kind, said(kind, each.agency()));
      }
    }
  }

  private void put(GroupKind kind, @Nullable String name) {
    if (name != null) {
      names.computeIfAbsent(kind, any -> new HashMap<>()).putIfAbsent(Alike.of(name), name.strip());
    }
  }

  private static @Nullable String said(GroupKind kind, AgencyIdentity agency) {
    return switch (kind) {
      case TYPE -> agency.type();
      case AFFILIATION -> agency.affiliation();
      case PROVINCE -> agency.province();
      case GROUP -> agency.group();
    };
  }

  /** Whether any agency says one of a kind. */
  boolean has(GroupKind kind) {
    return names.containsKey(kind);
  }

  /** An agency's group. */
  String of(GroupKind kind, AgencyIdentity agency) {
    return of(kind, said(kind, agency));
  }

  /** A group's name; a word for none where it is null. */
  String of(GroupKind kind, @Nullable String name) {
    if (name == null) {
      return has(kind) ? Messages.thai("overviewbook.none") : "";
    }
    return names.getOrDefault(kind, Map.of()).getOrDefault(Alike.of(name), name);
  }

  /** Whether formulas can look for a group by its name. */
  boolean isSafe(GroupKind kind, String label) {
    return !UNSAFE.matcher(label).matches()
        && names.getOrDefault(kind, Map.of()).values().stream()
                .filter(each -> each.equalsIgnoreCase(label))
                .count()
            <= 1;
  }
}
