package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @TestFactory
  Stream<DynamicTest> the_classes_keep_every_rule() {
    return new BytecodeRules(Layers.ROOT)
        .all().entrySet().stream()
            .map(
                rule ->
                    DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
  }

  @Test
  void every_package_of_the_house_is_in_the_rules() {
    assertThat(CLASSES)
        .map(each -> each.getPackageName())
        .allSatisfy(
            name ->
                assertThat(name.equals(Layers.ROOT) || Layers.MAY_USE.containsKey(inHouse(name)))
                    .as(name)
                    .isTrue());
  }

  private static String inHouse(String packageName) {
    return packageName.substring(Layers.ROOT.length() + 1).split("\\.", 2)[0];
  }

  @Test
  void every_room_of_the_house_stands_in_the_order() {
    assertThat(CLASSES)
        .map(each -> Rooms.of(Layers.ROOT, each.getPackageName()))
        .filteredOn(room -> !room.isEmpty())
        .allMatch(Rooms::isKnown);
  }

  @Test
  void every_class_that_a_package_shows_is_there() {
    Rooms.SEEN.forEach(
        (name, seen) ->
            assertThat(seen)
                .allMatch(each -> CLASSES.contain(Layers.ROOT + "." + name + "." + each)));
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(BytecodeRules.unmarked(CLASSES)).isEmpty();
  }

  @Test
  void no_source_imports_what_its_package_may_not_use() {
    List<String> found =
        SourceRules.sources(Path.of("src/main/java")).values().stream()
            .flatMap(source -> SourceRules.forbiddenImports(source).stream())
            .toList();
    assertThat(found).isEmpty();
  }

  @Test
  void no_package_has_more_than_45_files() {
    assertThat(SourceRules.crowded(SourceRules.sources(Path.of("src")).keySet())).isEmpty();
  }

  @Test
  void no_source_file_is_longer_than_400_lines() {
    assertThat(SourceRules.sources(Path.of("src")).entrySet())
        .filteredOn(each -> SourceRules.isTooLong(each.getValue()))
        .map(Map.Entry::getKey)
        .isEmpty();
  }
}
