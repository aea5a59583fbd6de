package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Domains that a person could take for another one: {@code examp1e.go.th} for {@code
 * example.go.th}. Of two that look alike the one that fewer addresses have is the doubtful one.
 */
final class DomainLooks {

  /** What is drawn alike in common fonts, and the letter that stands for all of it. */
  private static final Map<String, String> DRAWN_ALIKE = new LinkedHashMap<>();

  static {
    DRAWN_ALIKE.put("rn", "m");
    DRAWN_ALIKE.put("vv", "w");
    DRAWN_ALIKE.put("0", "o");
    DRAWN_ALIKE.put("1", "l");
    DRAWN_ALIKE.put("5", "s");
    DRAWN_ALIKE.put("8", "b");
    DRAWN_ALIKE.put("-", "");
  }

  /** Shorter names differ in one letter as a rule: mol.go.th, moe.go.th, moi.go.th. */
  private static final int LONG_NAME = 6;

  private final Map<String, Integer> uses = new LinkedHashMap<>();

  DomainLooks(List<MailAddress> addresses) {
    addresses.forEach(each -> uses.merge(each.domain(), 1, Integer::sum));
  }

  /** The domain for which this one could be taken, which more addresses have. */
  Optional<String> original(String domain) {
    int used = uses.getOrDefault(domain, 0);
    return uses.entrySet().stream()
        .filter(other -> other.getValue() > used && areAlike(domain, other.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  static boolean areAlike(String one, String other) {
    if (one.equals(other)) {
      return false;
    }
    if (drawn(one).equals(drawn(other))) {
      return true;
    }
    List<String> labels = List.of(one.split("\\.", -1));
    List<String> others = List.of(other.split("\\.", -1));
    if (labels.size() != others.size()) {
      return false;
    }
    List<Integer> different = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.get(i).equals(others.get(i))) {
        different.add(i);
      }
    }
    return different.size() == 1
        && isSlip(labels.get(different.get(0)), others.get(different.get(0)));
  }

  private static String drawn(String domain) {
    String drawn = domain;
    for (Map.Entry<String, String> each : DRAWN_ALIKE.entrySet()) {
      drawn = drawn.replace(each.getKey(), each.getValue());
    }
    return drawn;
  }

  /**
   * Whether one letter of a long name is missing, is too many, is another or has changed places.
   */
  private static boolean isSlip(String one, String other) {
    if (Math.min(one.length(), other.length()) < LONG_NAME
        || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int from = 0;
    while (from < Math.min(one.length(), other.length())
        && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    String rest = one.substring(from);
    String otherRest = other.substring(from);
    if (rest.length() != otherRest.length()) {
      return rest.length() > otherRest.length()
          ? rest.substring(1).equals(otherRest)
          : otherRest.substring(1).equals(rest);
    }
    boolean isOneLetter = rest.substring(1).equals(otherRest.substring(1));
    boolean isSwapped =
        rest.length() > 1
            && rest.charAt(0) == otherRest.charAt(1)
            && rest.charAt(1) == otherRest.charAt(0)
            && rest.substring(2).equals(otherRest.substring(2));
    return isOneLetter || isSwapped;
  }
}
