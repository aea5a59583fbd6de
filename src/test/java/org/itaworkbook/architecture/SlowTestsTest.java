package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;

/** What needs another program is left out of the quick run. */
class SlowTestsTest {

  /** Test classes that start another program or wait for one. */
  private static final Set<String> PROGRAMS =
      Set.of("LibreOffice", "Browser", "PostgresServer", "TestDatabase", "PostfixServer");

  @Test
  void a_test_that_starts_another_program_is_tagged_slow() {
    Set<String> tagged = new TreeSet<>();
    Set<String> untagged = new TreeSet<>();
    for (JavaClass each : new ClassFileImporter().importPackages("org.itaworkbook")) {
      if (each.getSimpleName().endsWith("Test")) {
        for (JavaCodeUnit method : each.getCodeUnits()) {
          if (starts(method)) {
            (isSlow(method) ? tagged : untagged).add(each.getSimpleName() + "." + method.getName());
          }
        }
      }
    }
    assertThat(untagged).isEmpty();
    assertThat(tagged).hasSizeGreaterThan(10);
  }

  private static boolean starts(JavaCodeUnit method) {
    List<JavaClass> parameters = method.getRawParameterTypes();
    return method.getAccessesFromSelf().stream()
            .map(JavaAccess::getTargetOwner)
            .anyMatch(owner -> PROGRAMS.contains(owner.getSimpleName()))
        || parameters.stream().anyMatch(each -> PROGRAMS.contains(each.getSimpleName()));
  }

  private static boolean isSlow(JavaCodeUnit method) {
    return method.isAnnotatedWith(Slow.class) || method.getOwner().isAnnotatedWith(Slow.class);
  }
}
