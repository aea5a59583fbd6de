package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A package that was worked on becomes again what it was, unless somebody changed it since. */
class PackageMemoryTest {

  private static final String TYPES =
      "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
          + "<Default Extension='xml' ContentType='a/b'/>"
          + "<Override PartName='/xl/b.xml' ContentType='c/d'/></Types>";

  private final Map<String, String> parts =
      new LinkedHashMap<>(
          Map.of(
              ContentTypes.NAME,
              TYPES,
              "xl/a.xml",
              "<a><b/><c>1</c></a>",
              "xl/b.xml",
              "<b>gone</b>"));

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

  private static byte[] storedZip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      for (Map.Entry<String, String> each : parts.entrySet()) {
        byte[] content = bytes(each.getValue());
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
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
    opened.write("xl/a.xml", bytes("<a><b x='2'/><c>1</c><d/></a>"));
    opened.remove("xl/b.xml");
    opened.add("xl/new.xml", "e/f", bytes("<new/>"));
    opened.relationships("xl/a.xml").add("http://x/new", "xl/new.xml");
    PackageMemory.write(opened);
    return opened.toBytes();
  }

  private static Map<String, String> restored(byte[] zip) throws IOException {
    OpcPackage before = PackageMemory.restored(open(zip));
    return unzip(Objects.requireNonNull(before, "no memory").toBytes());
  }

  @Test
  void what_was_changed_added_and_taken_out_is_as_it_was() throws IOException {
    assertThat(unzip(worked()))
        .containsKeys("xl/new.xml", "xl/_rels/a.xml.rels")
        .doesNotContainKey("xl/b.xml");
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
    again.write("xl/a.xml", bytes("<a><b x='3'/><c>2</c></a>"));
    again.add("xl/b.xml", "c/d", bytes("<b>back</b>"));
    again.remove("xl/new.xml");
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
    since.put("xl/a.xml", "<a>mine</a>");
    OpcPackage opened = open(zip(since));
    assertThat(PackageMemory.cameIntact(opened)).isFalse();
    assertThat(PackageMemory.restored(opened)).isNull();
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
      OpcPackage before = PackageMemory.restored(opened);
      if (before != null) {
        assertThat(before.names()).contains("xl/a.xml");
      }
    }
    parts.put(PackageMemory.PART, "somebody else's");
    assertThat(PackageMemory.restored(open(zip(parts)))).isNull();
  }

  @Test
  void what_somebody_put_into_an_added_part_since_is_not_taken_out() throws IOException {
    Map<String, String> since = unzip(worked());
    since.put("xl/new.xml", "<new>mine</new>");
    OpcPackage opened = open(zip(since));
    assertThat(PackageMemory.cameIntact(opened)).isFalse();
    assertThat(PackageMemory.restored(opened)).isNull();
    assertThat(unzip(opened.toBytes())).isEqualTo(since);
  }

  /** A memory by hand, of parts that were taken out. */
  private String memory(String... names) throws IOException {
    OpcPackage untouched = open(zip(parts));
    PackageMemory.write(untouched);
    byte[] head = Arrays.copyOf(untouched.read(PackageMemory.PART), 4);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(head);
      for (String each : names) {
        out.writeByte(2);
        out.writeUTF(each);
        out.writeInt(1);
        out.writeByte('x');
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  private boolean leadsBack(String memory) throws IOException {
    Map<String, String> all = new LinkedHashMap<>(parts);
    all.put(PackageMemory.PART, memory);
    return PackageMemory.restored(open(zip(all))) != null;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/../../up.xml",
        "/xl/c.xml",
        "xl\\c.xml",
        "xl//c.xml",
        "xl/c.xml/",
        "xl/./c.xml",
        "xl/vbaProject.bin",
        "XL/VBAPROJECTSIGNATURE.BIN",
        "docProps/custom.xml",
        "customUI/customUI.xml",
        ""
      })
  void a_part_that_the_engine_never_touches_is_not_given_back(String name) throws IOException {
    assertThat(leadsBack(memory("xl/c.xml", "_xmlsignatures/origin.sigs"))).isTrue();
    assertThat(leadsBack(memory(name))).isFalse();
  }

  @Test
  void a_part_cannot_be_named_twice_in_other_letters() throws IOException {
    assertThat(leadsBack(memory("xl/c.xml", "xl/C.xml"))).isFalse();
  }

  @Test
  void a_memory_is_of_no_more_parts_than_a_package_could_have_lost() throws IOException {
    String[] names = IntStream.range(0, 1000).mapToObj(i -> "xl/" + i).toArray(String[]::new);
    assertThat(leadsBack(memory(names))).isFalse();
    assertThat(leadsBack(memory(Arrays.copyOf(names, 64)))).isTrue();
  }

  @Test
  void a_memory_leads_back_to_no_more_than_a_package_may_hold() throws Exception {
    byte[] large = new byte[20 << 20];
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(large);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, String> all = new LinkedHashMap<>(parts);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeBytes(memory());
      for (int i = 0; i < 11; i++) {
        all.put("xl/" + i + ".xml", new String(large, StandardCharsets.ISO_8859_1));
        out.writeByte(0);
        out.writeUTF("xl/" + i + ".xml");
        out.writeInt(hash.length);
        out.write(hash);
        out.writeInt(0);
      }
    }
    all.put(PackageMemory.PART, bytes.toString(StandardCharsets.ISO_8859_1));
    assertThat(PackageMemory.restored(open(zip(all)))).isNull();
  }

  @Test
  void it_is_decoded_once() throws IOException {
    OpcPackage opened = open(worked());
    byte[] once = PackageMemory.earlier(opened, "xl/b.xml");
    assertThat(once).isEqualTo(bytes("<b>gone</b>"));
    assertThat(PackageMemory.earlier(opened, "xl/b.xml")).isSameAs(once);
    assertThat(PackageMemory.earlier(opened, "XL/B.xml")).isSameAs(once);
  }

  @Test
  void parts_that_nobody_touched_are_not_unpacked_to_remember() throws IOException {
    parts.put("xl/media/picture.png", "a picture that nobody looks at");
    byte[] zip = storedZip(parts);
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    zip[text.indexOf("a picture that")] = 'A'; // its sum is another now
    OpcPackage opened = open(zip);
    opened.write("xl/a.xml", bytes("<a/>"));
    PackageMemory.write(opened);
    assertThat(PackageMemory.restored(open(opened.toBytes()))).isNotNull();
  }

  @Test
  void somebody_elses_part_of_its_name_is_left_alone() throws IOException {
    parts.put(PackageMemory.PART, "somebody else's");
    OpcPackage opened = open(zip(parts));
    opened.write("xl/a.xml", bytes("<a/>"));
    PackageMemory.write(opened);
    PackageMemory.dropUnlessIntact(opened);
    parts.put("xl/a.xml", "<a/>");
    assertThat(unzip(opened.toBytes())).isEqualTo(parts);
  }

  @Test
  void nothing_is_remembered_of_work_that_could_not_be_called_back() throws IOException {
    parts.put("docProps/custom.xml", "<p/>");
    OpcPackage opened = open(zip(parts));
    opened.write("docProps/custom.xml", bytes("<q/>"));
    PackageMemory.write(opened);
    assertThat(opened.names()).doesNotContain(PackageMemory.PART);
  }
}
