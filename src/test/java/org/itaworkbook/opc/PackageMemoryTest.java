package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A package that was worked on becomes again what it was, unless somebody changed it since. */
class PackageMemoryTest {

  private static final String TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
          + "<Default Extension='xml' ContentType='a/b'/>"
          + "<Override PartName='/b.xml' ContentType='c/d'/></Types>";

  private final Map<String, String> parts =
      new LinkedHashMap<>(
          Map.of(ContentTypes.NAME, TYPES, "a.xml", "<a><b/><c>1</c></a>", "b.xml", "<b>gone</b>"));

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return bytes.toByteArray();
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        parts.put(each.getName(), new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return parts;
  }

  private static OpcPackage open(byte[] zip) throws IOException {
    return OpcPackage.open(zip, 100);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] worked() throws IOException {
    OpcPackage opened = open(zip(parts));
    opened.write("a.xml", bytes("<a><b x='2'/><c>1</c><d/></a>"));
    opened.remove("b.xml");
    opened.add("new.xml", "e/f", bytes("<new/>"));
    opened.relationships("a.xml").add("http://x/new", "new.xml");
    PackageMemory.write(opened);
    return opened.toBytes();
  }

  private static Map<String, String> restored(byte[] zip) throws IOException {
    OpcPackage opened = open(zip);
    assertThat(PackageMemory.restore(opened)).isTrue();
    return unzip(opened.toBytes());
  }

  @Test
  void what_was_changed_added_and_taken_out_is_as_it_was() throws IOException {
    assertThat(unzip(worked()))
        .containsKeys("new.xml", "_rels/a.xml.rels")
        .doesNotContainKey("b.xml");
    assertThat(restored(worked())).isEqualTo(parts);
  }

  @Test
  void it_holds_no_more_than_what_was_replaced() throws IOException {
    String memory = String.valueOf(unzip(worked()).get(PackageMemory.PART));
    assertThat(memory).contains("<b>gone</b>").doesNotContain("<c>1</c>");
  }

  @Test
  void work_on_what_was_worked_on_leads_back_to_the_first_state() throws IOException {
    OpcPackage again = open(worked());
    again.write("a.xml", bytes("<a><b x='3'/><c>2</c></a>"));
    again.add("b.xml", "c/d", bytes("<b>back</b>"));
    again.remove("new.xml");
    PackageMemory.write(again);
    assertThat(restored(again.toBytes())).isEqualTo(parts);
  }

  @Test
  void the_same_work_again_makes_the_same_bytes() throws IOException {
    OpcPackage again = open(worked());
    PackageMemory.write(again);
    assertThat(again.toBytes()).isEqualTo(worked());
  }

  @Test
  void a_part_that_somebody_changed_since_stays_and_so_does_all_else() throws IOException {
    Map<String, String> since = unzip(worked());
    since.put("a.xml", "<a>mine</a>");
    OpcPackage opened = open(zip(since));
    assertThat(PackageMemory.cameIntact(opened)).isFalse();
    assertThat(PackageMemory.restore(opened)).isFalse();
    assertThat(unzip(opened.toBytes())).isEqualTo(since);
    PackageMemory.dropUnlessIntact(opened);
    assertThat(opened.names()).doesNotContain(PackageMemory.PART);
  }

  @Test
  void a_memory_that_is_none_leads_nowhere() throws IOException {
    String memory = String.valueOf(unzip(worked()).get(PackageMemory.PART));
    for (int length = 0; length < memory.length(); length++) {
      Map<String, String> cut = unzip(worked());
      cut.put(PackageMemory.PART, memory.substring(0, length));
      OpcPackage opened = open(zip(cut));
      // Cut between two entries it is a memory of less, which leaves a whole package too.
      if (PackageMemory.restore(opened)) {
        assertThat(opened.names()).contains("a.xml");
      }
    }
    parts.put(PackageMemory.PART, "somebody else's");
    assertThat(PackageMemory.restore(open(zip(parts)))).isFalse();
  }
}
