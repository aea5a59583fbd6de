package org.itaworkbook.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.itaworkbook.units.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a unit of the example is written, word for word; the files are to be read in a review. */
class LetterGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/org/itaworkbook/letters");

  @ParameterizedTest
  @EnumSource
  void a_letter_says_what_it_said(LetterKind kind) throws IOException {
    LetterText text =
        new LetterText(
            Example.share("U03").withDue(LocalDate.of(2026, 1, 31)),
            kind,
            LocalDate.of(2026, 1, 15),
            "ITA 2568 U03.xlsx");
    String name = kind.name().toLowerCase(Locale.ROOT);
    assertThat("Subject: " + text.subject() + "\n\n" + text.plain())
        .isEqualTo(Files.readString(GOLDEN.resolve(name + ".txt")));
    assertThat(text.html()).isEqualTo(Files.readString(GOLDEN.resolve(name + ".html")));
  }
}
