package org.itaworkbook.workbook.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.workbook.given.Uploads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an upload's memory leads back to is let in as any upload is, or not given back. */
class HostileMemoryTest {

  /** An annotated workbook whose memory tells of one part more that is gone. */
  private static byte[] remembering(String part, byte[] content) {
    Map<String, byte[]> parts = Uploads.parts(Uploads.annotate(Uploads.example()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(parts.get(PackageMemory.PART));
      out.writeByte(2);
      out.writeUTF(part);
      out.writeInt(content.length);
      out.write(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    parts.put(PackageMemory.PART, bytes.toByteArray());
    return Uploads.zip(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/extra.xml", "xl/media/extra.png", "_xmlsignatures/origin.sigs"})
  void a_part_that_any_workbook_may_hold_is_given_back(String part) {
    byte[] content = "<a/>".getBytes(StandardCharsets.UTF_8);
    assertThat(Uploads.parts(Uploads.remove(remembering(part, content))))
        .containsEntry(part, content)
        .doesNotContainKey(PackageMemory.PART);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/evil.xml|<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
        "xl/drawings/evil.vml|<!DOCTYPE a><a/>",
        "xl/_rels/evil.xml.rels|<!DOCTYPE a><a/>",
        "xl/large.xml|",
      })
  void a_part_that_no_workbook_may_hold_is_not(String part, String content) {
    byte[] bytes = content == null ? new byte[65 << 20] : content.getBytes(StandardCharsets.UTF_8);
    byte[] upload = remembering(part, bytes);
    byte[] back = Uploads.remove(upload);
    assertThat(Uploads.parts(back)).doesNotContainKeys(part, PackageMemory.PART);
    assertThat(Uploads.lost(Uploads.example(), back)).isEmpty();
  }
}
