package org.itaworkbook.overview.agencies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.results.Source;
import org.itaworkbook.overview.results.StatedAgency;
import org.itaworkbook.text.AgencyNames;
import org.itaworkbook.text.Alike;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whose result a file holds: by its code, then by its name as it is written, then by its
 * name or a former one after folding. A name that several agencies bear is settled by what else the
 * file says, or not at all; a folder never tells the agency.
 */
public final class AgencyMatcher {

  private final AgencyRegister register;
  private final Map<String, RegisteredAgency> byCode = new HashMap<>();
  private final Map<String, List<RegisteredAgency>> byName = new HashMap<>();
  private final Map<String, List<RegisteredAgency>> byFolded = new HashMap<>();
  private final Map<String, Set<String>> codesOfNames = new HashMap<>();

  /**
   * @param stated what all files say: one that says a name and a code tells the code of others that
   *     say the same name only
   */
  public AgencyMatcher(AgencyRegister register, Collection<StatedAgency> stated) {
    this.register = register;
    for (RegisteredAgency each : register.agencies()) {
      byCode.put(Alike.of(each.code()), each);
      add(byName, each.name(), each);
      add(byFolded, AgencyNames.folded(each.name()), each);
      each.otherNames().forEach(name -> add(byFolded, AgencyNames.folded(name), each));
    }
    for (StatedAgency each : stated) {
      if (each.code() != null && each.name() != null) {
        codesOfNames
            .computeIfAbsent(nameKey(each), any -> new TreeSet<>())
            .add(Alike.of(each.code()));
      }
    }
  }

  private static void add(
      Map<String, List<RegisteredAgency>> names, String name, RegisteredAgency agency) {
    List<RegisteredAgency> same = names.computeIfAbsent(name, any -> new ArrayList<>());
    if (!same.contains(agency)) {
      same.add(agency);
    }
  }

  /** Whose a result is. */
  public AgencyIdentity identity(Result result) {
    StatedAgency stated = result.agency();
    String code = stated.code();
    if (code != null) {
      RegisteredAgency known = byCode.get(Alike.of(code));
      return known == null
          ? unregistered(result, ofCode(code), code, Matching.CODE)
          : registered(result, known, Matching.CODE);
    }
    String name = stated.name();
    if (name == null) {
      Source source = result.source();
      String bytes = source.sha256() + (source.place() == null ? "" : " " + source.place());
      return unregistered(result, new AgencyKey("file:" + bytes), null, Matching.AS_STATED);
    }
    Optional<RegisteredAgency> exact = only(byName.getOrDefault(name, List.of()), result);
    if (exact.isPresent()) {
      return registered(result, exact.get(), Matching.NAME);
    }
    String folded = AgencyNames.folded(name);
    Optional<RegisteredAgency> alike = only(byFolded.getOrDefault(folded, List.of()), result);
    if (alike.isPresent()) {
      return registered(result, alike.get(), Matching.OTHER_SPELLING);
    }
    return unregistered(result, keyOf(stated), null, Matching.AS_STATED);
  }

  /** The row of the register that an agency is; empty where it is in none. */
  public Optional<RegisteredAgency> row(AgencyIdentity agency) {
    return Optional.ofNullable(agency.code())
        .map(code -> byCode.get(Alike.of(code)))
        .filter(any -> !register.isEmpty());
  }

  /** The one agency of some that the file can mean. */
  private static Optional<RegisteredAgency> only(List<RegisteredAgency> some, Result result) {
    StatedAgency stated = result.agency();
    List<RegisteredAgency> left = some;
    left = narrowed(left, each -> agrees(stated.province(), each.province()));
    left = narrowed(left, each -> agrees(stated.type(), each.type()));
    left = narrowed(left, each -> each.isIn(result.year()));
    return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
  }

  private static List<RegisteredAgency> narrowed(
      List<RegisteredAgency> some, Predicate<RegisteredAgency> fitting) {
    List<RegisteredAgency> left = some.stream().filter(fitting).toList();
    return some.size() < 2 || left.isEmpty() ? some : left;
  }

  private static boolean agrees(@Nullable String stated, @Nullable String registered) {
    return stated != null && registered != null && Alike.of(stated).equals(Alike.of(registered));
  }

  private AgencyKey keyOf(StatedAgency stated) {
    String name = nameKey(stated);
    Set<String> codes = codesOfNames.getOrDefault(name, Set.of());
    return codes.size() == 1 ? ofCode(codes.iterator().next()) : new AgencyKey("name:" + name);
  }

  private static AgencyKey ofCode(String code) {
    return new AgencyKey("code:" + Alike.of(code));
  }

  private static String nameKey(StatedAgency stated) {
    return AgencyNames.folded(Objects.requireNonNullElse(stated.name(), ""))
        + "|"
        + Alike.of(Objects.requireNonNullElse(stated.type(), ""))
        + "|"
        + Alike.of(Objects.requireNonNullElse(stated.province(), ""));
  }

  private static AgencyIdentity registered(
      Result result, RegisteredAgency known, Matching matching) {
    StatedAgency stated = result.agency();
    return new AgencyIdentity(
        ofCode(known.code()),
        known.code(),
        known.name(),
        first(stated.type(), known.type()),
        first(known.affiliation(), stated.affiliation()),
        first(known.province(), stated.province()),
        first(known.group(), folder(result)),
        matching);
  }

  private static AgencyIdentity unregistered(
      Result result, AgencyKey key, @Nullable String code, Matching matching) {
    StatedAgency stated = result.agency();
    return new AgencyIdentity(
        key,
        code,
        Objects.requireNonNullElse(stated.name(), result.source().toString()),
        stated.type(),
        stated.affiliation(),
        stated.province(),
        folder(result),
        matching);
  }

  private static @Nullable String folder(Result result) {
    String folder = result.source().folder();
    return folder.isEmpty() ? null : folder;
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
