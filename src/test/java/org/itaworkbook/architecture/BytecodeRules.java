package org.itaworkbook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules that compiled classes under a root package keep. */
final class BytecodeRules {

  private final String root;

  BytecodeRules(String root) {
    this.root = root;
  }

  /** All rules, each by what it says. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    Layers.MAY_USE.keySet().stream()
        .filter(name -> !Layers.forbidden(name).isEmpty())
        .forEach(name -> rules.put("layer " + name, layer(name)));
    Layers.LIBRARIES.forEach(
        (library, users) -> rules.put("library " + library, soleUsers(library, users)));
    Layers.ROOMS.forEach(
        (name, rooms) ->
            rooms.forEach(room -> rules.put("room " + name + "." + room, room(name, room))));
    rules.put("no cycle", slices().matching(root + ".(*)..").should().beFreeOfCycles());
    rules.put(
        "standard streams",
        noClasses()
            .that()
            .resideOutsideOfPackages(root + ".cli..", root + ".app..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
    return rules;
  }

  private ArchRule layer(String name) {
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Layers.forbidden(name).stream()
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new))
        .allowEmptyShould(true);
  }

  /** A room uses neither those behind it nor the root of its package. */
  private ArchRule room(String name, String room) {
    List<String> rooms = Layers.ROOMS.getOrDefault(name, List.of());
    Stream<String> behind =
        rooms.subList(rooms.indexOf(room) + 1, rooms.size()).stream()
            .map(each -> root + "." + name + "." + each + "..");
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name + "." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of(root + "." + name), behind).toArray(String[]::new));
  }

  private ArchRule soleUsers(String library, Set<String> users) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            users.stream().map(user -> root + "." + user + "..").toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library + "..")
        .allowEmptyShould(true);
  }

  /** The packages without a package-info that is marked {@link NullMarked}. */
  static Set<String> unmarked(JavaClasses classes) {
    Set<String> packages = new TreeSet<>();
    for (JavaClass each : classes) {
      boolean marked =
          each.getPackage().tryGetPackageInfo().stream()
              .flatMap(info -> Stream.of(info.isAnnotatedWith(NullMarked.class)))
              .anyMatch(Boolean::booleanValue);
      if (!marked) {
        packages.add(each.getPackageName());
      }
    }
    return packages;
  }
}
