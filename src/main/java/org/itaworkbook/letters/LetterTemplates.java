package org.itaworkbook.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.itaworkbook.text.Palette;
import org.itaworkbook.text.TextTemplate;

/**
 * How letters look: {@code layout.txt} and {@code layout.html} beside this class, filled with the
 * same words. In the second the breaks and the blanks at the edges of its lines are for those who
 * edit it; what people get is without them.
 */
final class LetterTemplates {

  private static final TextTemplate PLAIN = TextTemplate.plain(read("layout.txt"));
  private static final TextTemplate HTML =
      TextTemplate.markup(
          read("layout.html").lines().map(String::strip).collect(Collectors.joining()));

  private record Letter(String subject, List<LetterBlock> blocks) implements TextTemplate.Values {

    @Override
    public String value(String name) {
      return switch (name) {
        case "subject" -> subject;
        case "ink" -> Palette.INK.css();
        default -> throw new IllegalArgumentException("a letter has no " + name);
      };
    }

    @Override
    public List<LetterBlock> each(String section) {
      return blocks;
    }
  }

  private LetterTemplates() {}

  static String plain(String subject, List<LetterBlock> blocks) {
    return PLAIN.fill(new Letter(subject, blocks)).stripTrailing() + "\n";
  }

  static String html(String subject, List<LetterBlock> blocks) {
    return HTML.fill(new Letter(subject, blocks)) + "\n";
  }

  private static String read(String file) {
    try (InputStream stream = LetterTemplates.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("no file " + file);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
