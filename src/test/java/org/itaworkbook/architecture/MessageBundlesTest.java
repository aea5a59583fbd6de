package org.itaworkbook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class MessageBundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/itaworkbook/messages");

  static Stream<String> areas() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("_(th|en)\\.properties$", ""))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("areas")
  void both_languages_say_the_same_things(String area) {
    assertThat(MessageBundle.read(FOLDER, area).faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.b=ข้อความ|a.c=text|missing in English",
        "a.b=มี {0}|a.b=has {1}|arguments differ",
        "a.b=not yet translated|a.b=not yet translated|not translated into Thai",
        "b.b=ข้อความ|b.b=text|belongs to another area",
        "a.b=มี {0}|a.b=the agency's {0}|an apostrophe that is not doubled",
        "a.b=มี {0}|a.b=has {0,nothing}|not a message format",
        "a.b=EIT|a.b=แบบวัด|Thai in the English text"
      })
  void a_fault_is_noticed(String thai, String english, String fault) {
    assertThat(new MessageBundle("a", thai, english).faults())
        .anySatisfy(found -> assertThat(found).endsWith(fault));
  }

  @Test
  void a_key_that_stands_twice_is_noticed() {
    assertThat(new MessageBundle("a", "a.b=ก\na.b=ข", "a.b=x").faults())
        .containsExactly("a.b: twice in one file");
  }
}
