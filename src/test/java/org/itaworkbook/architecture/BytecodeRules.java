package org.itaworkbook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
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
    rules.put("no cycle", slices().matching(root + ".(*)..").should().beFreeOfCycles());
    Rooms.ORDER.keySet().forEach(name -> rules.put("rooms of " + name, order(name)));
    rules.put(
        "no cycle of rooms", slices().matching(root + ".(*).(*)..").should().beFreeOfCycles());
    Rooms.SEEN.forEach((name, seen) -> rules.put("seen of " + name, onlySeen(name, seen)));
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

  private ArchRule order(String name) {
    String inside = root + "." + name;
    return classes()
        .that()
        .resideInAPackage(inside + ".(*)..")
        .should(
            new ArchCondition<JavaClass>("use no room above their own") {
              @Override
              public void check(JavaClass user, ConditionEvents events) {
                String room = Rooms.of(root, user.getPackageName());
                List<String> above = Rooms.above(name, room.substring(name.length() + 1));
                for (Dependency each : user.getDirectDependenciesFromSelf()) {
                  String used = each.getTargetClass().getPackageName();
                  boolean upward =
                      used.equals(inside)
                          || above.stream()
                              .anyMatch(other -> Rooms.of(root, used).equals(name + "." + other));
                  if (upward) {
                    events.add(SimpleConditionEvent.violated(each, each.getDescription()));
                  }
                }
              }
            });
  }

  /** No other package uses more of a package than what it shows. */
  private ArchRule onlySeen(String name, Set<String> seen) {
    String inside = root + "." + name;
    return noClasses()
        .that()
        .resideOutsideOfPackage(inside + "..")
        .should()
        .dependOnClassesThat(
            new DescribedPredicate<JavaClass>("are inside of " + name) {
              @Override
              public boolean test(JavaClass used) {
                String full = used.getName();
                return full.startsWith(inside + ".")
                    && !seen.contains(full.substring(inside.length() + 1).split("\\$", 2)[0]);
              }
            });
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
