package org.itaworkbook.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkSizeTest {

  private static final int MEGABYTE = 1 << 20;

  @Test
  void a_workbook_is_taken_for_what_it_unpacks_to_alone_or_in_a_form() throws IOException {
    byte[] zip = zip(40 * MEGABYTE);
    assertThat(zip.length).isLessThan(100_000);
    assertThat(seconds(zip)).isBetween(4.0, 4.3);
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(
        "--b\r\nContent-Type: application/zip\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    form.writeBytes(zip);
    form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
    assertThat(seconds(form.toByteArray())).isEqualTo(seconds(zip));
    form.writeBytes(zip);
    assertThat(seconds(form.toByteArray())).isBetween(8.0, 8.3);
  }

  @Test
  void text_and_old_workbooks_are_taken_for_their_length() {
    byte[] bytes = new byte[2 * MEGABYTE];
    assertThat(seconds(bytes)).isBetween(10.0, 10.3);
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
    assertThat(seconds(bytes)).isBetween(2.4, 2.7);
  }

  @Test
  void nothing_is_taken_for_more_than_a_piece_of_work_may_cost_or_for_none_at_all() {
    assertThat(seconds(new byte[25 * MEGABYTE])).isEqualTo(30);
    assertThat(seconds(new byte[0])).isPositive();
    assertThat(seconds("PK\1\2".getBytes(StandardCharsets.ISO_8859_1))).isBetween(0.1, 0.3);
  }

  private static double seconds(byte[] sent) {
    return WorkSize.seconds(sent, sent.length);
  }

  private static byte[] zip(int unpacked) {
    return ZipArchive.of(Map.of("sheet.xml", new byte[unpacked / 2], "b", new byte[unpacked / 2]));
  }
}
