package org.itaworkbook.responses.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a part whose root has a prefix no element has it any more, however the bytes come. */
class UnprefixedTest {

  private static final String ROWS =
      "<P:a r=\"1\">x:y P: y<P:b/><other:c/><PP:d/></P:a>\n<P:e>ก</P:e>".repeat(40);

  private static String read(String xml, int piece, int asked) throws IOException {
    InputStream stream =
        new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            return super.read(into, from, Math.min(length, piece));
          }
        };
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[asked];
    try (InputStream unprefixed = Unprefixed.of(stream)) {
      for (int read = unprefixed.read(some, 0, asked);
          read >= 0;
          read = unprefixed.read(some, 0, asked)) {
        all.write(some, 0, read);
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private static void same(String xml, String expected) throws IOException {
    for (int each : new int[] {1, 2, 3, 5, 7, 8, 1_000, 1 << 16}) {
      assertThat(read(xml, each, 1 << 16)).isEqualTo(expected);
      assertThat(read(xml, 1 << 16, each)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "main", "ns0", "a-b_c.d"})
  void prefixes_of_the_root_go(String prefix) throws IOException {
    String rows = ROWS.replace("<P:", "<" + prefix + ":").replace("</P:", "</" + prefix + ":");
    String plain = ROWS.replace("<P:", "<").replace("</P:", "</");
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    for (String each : new String[] {"", head, "\uFEFF" + head}) {
      same(each + rows, each + plain);
      same(each + rows + "</" + prefix, each + plain + "</" + prefix);
      same(each + rows + "<", each + plain + "<");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "x", "<a>", "<a x:b=\"1\"><x:c/></a>", "<!-- <x:a> --><x:a/>"})
  void all_else_stays(String xml) throws IOException {
    same(xml, xml);
  }
}
