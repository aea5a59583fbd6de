package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpcPackageTest {

  private static final int MANY = 100;
  private static final byte[] OTHER = MadeZips.utf8("<other>" + "ก".repeat(9_000) + "</other>");

  @TempDir private Path folder;

  static Stream<Named<byte[]>> ordinary() {
    return Stream.of(
        Named.of("sizes in the header", MadeZips.plain()),
        Named.of("sizes behind", MadeZips.described(MadeZips.parts())),
        Named.of("stored", MadeZips.stored()),
        Named.of("a comment", MadeZips.commented()),
        Named.of("names in UTF-8", MadeZips.withThaiNames()),
        Named.of("folders", MadeZips.withFolders()));
  }

  static Stream<Named<byte[]>> all() {
    return Stream.concat(
        ordinary(),
        Stream.of(
            Named.of("large fields in the header", MadeZips.zip64()),
            Named.of("large fields behind", MadeZips.describedZip64())));
  }

  private static OpcPackage open(byte[] zip) throws IOException {
    return OpcPackage.open(zip, MANY);
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void a_package_that_nobody_touched_comes_back_with_all_its_bytes(byte[] zip) throws IOException {
    assertThat(open(zip).toBytes()).isEqualTo(zip);
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_is_not_replaced_keeps_its_packed_bytes(byte[] zip) throws IOException {
    OpcPackage parts = open(zip);
    parts.write(MadeZips.TEXT, OTHER);
    parts.write("xl/more.xml", OTHER);
    Map<String, ByteBuffer> after = packed(parts.toBytes());
    Map<String, ByteBuffer> before = packed(zip);
    before.remove(MadeZips.TEXT);
    assertThat(after).containsAllEntriesOf(before);
  }

  /** The header of each entry with its packed bytes. */
  private static Map<String, ByteBuffer> packed(byte[] zip) throws IOException {
    ZipBytes bytes = new ZipBytes.InMemory(zip);
    Map<String, ByteBuffer> packed = new LinkedHashMap<>();
    for (ZipRecord each : ZipDirectory.read(bytes, MANY).records()) {
      packed.put(each.name(), bytes.at(each.local(), (int) (each.end() - each.local())));
    }
    return packed;
  }

  @ParameterizedTest
  @MethodSource("all")
  void other_readers_read_what_is_written(byte[] zip) throws IOException {
    OpcPackage parts = open(zip);
    parts.write(MadeZips.TEXT, OTHER);
    parts.write("xl/more.xml", OTHER);
    assertThat(byList(parts.toBytes())).isEqualTo(contents(parts));
  }

  @ParameterizedTest
  @MethodSource("ordinary")
  void readers_that_do_not_wait_for_the_end_read_what_is_written(byte[] zip) throws IOException {
    OpcPackage parts = open(zip);
    parts.write(MadeZips.TEXT, OTHER);
    parts.write("xl/more.xml", OTHER);
    assertThat(inOrder(parts.toBytes())).isEqualTo(contents(parts));
  }

  /** As most programs read a zip. */
  private Map<String, ByteBuffer> byList(byte[] zip) throws IOException {
    Path file = Files.write(folder.resolve("written.zip"), zip);
    Map<String, ByteBuffer> parts = new LinkedHashMap<>();
    try (ZipFile opened = new ZipFile(file.toFile())) {
      for (ZipEntry each : Collections.list(opened.entries())) {
        try (InputStream stream = opened.getInputStream(each)) {
          parts.put(each.getName(), ByteBuffer.wrap(stream.readAllBytes()));
        }
      }
    }
    parts.keySet().removeIf(name -> name.endsWith("/"));
    return parts;
  }

  /** As one reads who cannot wait for the end, and believes what stands before and behind. */
  private static Map<String, ByteBuffer> inOrder(byte[] zip) throws IOException {
    Map<String, ByteBuffer> parts = new LinkedHashMap<>();
    try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry each = stream.getNextEntry(); each != null; each = stream.getNextEntry()) {
        parts.put(each.getName(), ByteBuffer.wrap(stream.readAllBytes()));
      }
    }
    parts.keySet().removeIf(name -> name.endsWith("/"));
    return parts;
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_channel_gives_what_memory_gives(byte[] zip) throws IOException {
    OpcPackage inMemory = open(zip);
    OpcPackage onChannel = OpcPackage.open(new SeekableInMemoryByteChannel(zip), MANY);
    assertThat(onChannel.names()).isEqualTo(inMemory.names());
    for (String name : inMemory.names()) {
      assertThat(onChannel.read(name)).as(name).isEqualTo(inMemory.read(name));
      onChannel.verify(name);
    }
    onChannel.write(MadeZips.TEXT, OTHER);
    inMemory.write(MadeZips.TEXT, OTHER);
    assertThat(onChannel.toBytes()).isEqualTo(inMemory.toBytes());
  }

  @ParameterizedTest
  @MethodSource("all")
  void what_is_written_with_the_same_content_keeps_its_packed_bytes(byte[] zip) throws IOException {
    OpcPackage parts = open(zip);
    for (String name : parts.names()) {
      parts.write(name, parts.read(name).clone());
    }
    assertThat(parts.toBytes()).isEqualTo(open(zip).toBytes());
  }

  @Test
  void folders_and_the_comment_are_no_parts_and_stay() throws IOException {
    assertThat(open(MadeZips.withFolders()).names()).isEqualTo(MadeZips.parts().keySet());
    OpcPackage commented = open(MadeZips.commented());
    commented.write("xl/more.xml", OTHER);
    Path file = Files.write(folder.resolve("commented.zip"), commented.toBytes());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry(MadeZips.TEXT).getComment()).isEqualTo("ความเห็น");
      assertThat(zip.getComment()).isEqualTo("ถึงหน่วยงาน PK\5\6");
    }
  }

  @Test
  void a_name_beyond_ascii_is_said_to_be_utf8() throws IOException {
    OpcPackage parts = open(MadeZips.plain());
    parts.write("xl/รูป.xml", OTHER);
    Path file = Files.write(folder.resolve("named.zip"), parts.toBytes());
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
      assertThat(zip.getEntry("xl/รูป.xml")).isNotNull();
    }
  }

  @Test
  void new_parts_bear_the_first_day_that_a_zip_knows() throws IOException {
    OpcPackage parts = open(MadeZips.plain());
    parts.write("xl/more.xml", OTHER);
    byte[] once = parts.toBytes();
    assertThat(once).isEqualTo(parts.toBytes());
    Path file = Files.write(folder.resolve("dated.zip"), once);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.getEntry("xl/more.xml").getTimeLocal()).hasToString("1980-01-01T00:00");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xl/Worksheets/SHEET1.xml", "xl/worksheets/sheet1.xml"})
  void the_case_of_a_parts_name_does_not_count(String name) throws IOException {
    OpcPackage parts = open(MadeZips.plain());
    assertThat(parts.has(name)).isTrue();
    assertThat(parts.read(name)).isEqualTo(MadeZips.parts().get(MadeZips.TEXT));
    parts.write(name, OTHER);
    assertThat(parts.read(MadeZips.TEXT)).isEqualTo(OTHER);
    assertThat(parts.names()).isEqualTo(MadeZips.parts().keySet());
    assertThat(open(parts.toBytes()).names()).isEqualTo(MadeZips.parts().keySet());
    parts.remove(name);
    assertThat(parts.names()).doesNotContain(MadeZips.TEXT);
  }

  @Test
  void a_pointer_names_its_part_as_the_package_spells_it() throws IOException {
    OpcPackage parts =
        open(
            MadeZips.described(
                withPointers(
                    "<Relationship Id='a' Type='x/t' Target='XL/Worksheets/Sheet1.XML'/>")));
    assertThat(parts.relationships("").all())
        .containsExactly(new Relationship("a", "t", MadeZips.TEXT, false));
    assertThat(parts.isPointedAt("xl/worksheets/SHEET1.xml")).isTrue();
  }

  @Test
  void pointers_count_in_whatever_case_the_name_of_their_part_is_written() throws IOException {
    Map<String, byte[]> made = MadeZips.parts();
    made.put(
        "xl/_RELS/book.xml.RELS",
        MadeZips.utf8(
            "<Relationships>"
                + "<Relationship Id='a' Type='x/t' Target='worksheets/sheet1.xml'/>"
                + "</Relationships>"));
    assertThat(open(MadeZips.described(made)).isPointedAt(MadeZips.TEXT)).isTrue();
  }

  private static Map<String, byte[]> withPointers(String pointers) {
    Map<String, byte[]> parts = MadeZips.parts();
    parts.put("_rels/.rels", MadeZips.utf8("<Relationships>" + pointers + "</Relationships>"));
    return parts;
  }

  @Test
  void a_part_put_in_and_taken_out_again_leaves_no_trace() throws IOException {
    byte[] zip = MadeZips.described(MadeZips.parts());
    OpcPackage parts = open(zip);
    parts.add("xl/ours.xml", "application/ours+xml", OTHER);
    parts.relationships(MadeZips.TEXT).add("http://types/ours", "xl/ours.xml");
    parts.relationships("xl/ours.xml").add("http://types/own", MadeZips.LARGE);
    byte[] with = parts.toBytes();
    OpcPackage again = open(with);
    assertThat(again.contentTypes().of("XL/Ours.xml")).isEqualTo("application/ours+xml");
    assertThat(again.contentTypes().of("xl/worksheets/_rels/sheet1.xml.rels"))
        .isEqualTo("application/vnd.openxmlformats-package.relationships+xml");
    assertThat(again.relationships(MadeZips.TEXT).ofType("ours"))
        .extracting(Relationship::target)
        .containsExactly("xl/ours.xml");
    again.relationships(MadeZips.TEXT).removeTo("xl/ours.xml");
    again.remove("xl/ours.xml");
    OpcPackage without = open(again.toBytes());
    assertThat(contents(without)).isEqualTo(contents(open(zip)));
  }

  private static Map<String, ByteBuffer> contents(OpcPackage parts) {
    return parts.names().stream()
        .collect(Collectors.toMap(name -> name, name -> ByteBuffer.wrap(parts.read(name))));
  }

  /** The empty list of pointers has no type, as some programs leave it. */
  @Test
  void pointers_that_were_none_before_stay_none_after() throws IOException {
    for (String none : List.of("<Relationships/>", "<Relationships></Relationships>")) {
      Map<String, byte[]> with = MadeZips.parts();
      with.put("xl/worksheets/_rels/sheet1.xml.rels", MadeZips.utf8(none));
      OpcPackage parts = open(MadeZips.described(with));
      parts.relationships(MadeZips.TEXT).add("http://types/ours", MadeZips.LARGE);
      OpcPackage again = open(parts.toBytes());
      assertThat(again.relationships(MadeZips.TEXT).all()).hasSize(1);
      assertThat(again.contentTypes().of("xl/worksheets/_rels/sheet1.xml.rels")).isNotEmpty();
      again.relationships(MadeZips.TEXT).removeTo(MadeZips.LARGE);
      assertThat(contents(open(again.toBytes())))
          .isEqualTo(contents(open(MadeZips.described(with))));
    }
  }
}
