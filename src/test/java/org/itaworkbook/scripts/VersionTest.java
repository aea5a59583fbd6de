package org.itaworkbook.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The version stands in pom.xml, from which packages, /health and --version have it. */
class VersionTest {

  private static String first(String file, String pattern) throws IOException {
    Matcher found =
        Pattern.compile(pattern, Pattern.MULTILINE).matcher(Files.readString(Path.of(file)));
    assertThat(found.find()).as(file).isTrue();
    return found.group(1);
  }

  @Test
  void the_newest_changes_are_those_of_the_version_that_is_built() throws IOException {
    String built = first("pom.xml", "^  <version>(.+)</version>$");
    assertThat(built).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(first("CHANGELOG.md", "^## (\\S+)")).isEqualTo(built);
  }

  @Test
  void versions_go_down_in_the_list_of_changes() throws IOException {
    List<String> versions =
        Pattern.compile("^## (\\S+)", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("CHANGELOG.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(versions).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    for (int i = 1; i < versions.size(); i++) {
      assertThat(java.lang.Runtime.Version.parse(trimmed(versions.get(i))))
          .isLessThan(java.lang.Runtime.Version.parse(trimmed(versions.get(i - 1))));
    }
  }

  /** Java's own versions end in no zero. */
  private static String trimmed(String version) {
    return version.replaceFirst("(\\.0)+$", "");
  }
}
