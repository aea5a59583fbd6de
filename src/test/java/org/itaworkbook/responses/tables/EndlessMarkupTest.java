package org.itaworkbook.responses.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What never ends is given up before it fills the memory. */
class EndlessMarkupTest {

  private static final long SOON = 3L << 20;

  /** A text, and another behind it without end. */
  private static final class Endless extends InputStream {

    private final byte[] start;
    private final byte[] more;
    private long given;

    Endless(String start, String more) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.more = more.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long at = given++;
      return at < start.length ? start[(int) at] : more[(int) ((at - start.length) % more.length)];
    }

    @Override
    public int read(byte[] into, int from, int length) {
      for (int i = from; i < from + length; i++) {
        into[i] = (byte) read();
      }
      return length;
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "<row><c t='str'><v>|x",
        "<row><c t='inlineStr'><is><t>|x",
        "<row><c><f>|x",
        "<row>|\" \"",
        "\"<row \"|x",
        "<row><c>|\" \"",
        "<row>|<c/>",
        "<row>|<c s='1'/>",
        "|\" \"",
      })
  void is_given_up_soon(String start, String more) {
    String head = "<worksheet><sheetData><row><c><v>1</v></c></row>";
    Endless endless =
        new Endless(
            head + (start == null ? "" : start.replace('\'', '"')), more.replace('\'', '"'));
    Effort effort = new Effort(ResponseLimits.OF_UPLOADS);
    assertThatThrownBy(() -> new SheetScanner(endless, Lexicon.EMPTY, effort).read(row -> true))
        .isInstanceOfAny(ByteFeed.TooLongException.class, RefusedException.class);
    assertThat(endless.given).isLessThan(SOON);
  }
}
