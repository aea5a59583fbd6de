package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Workbooks of many programs, where they are. */
class CorpusPackagesTest {

  private static final Path FOLDER = Path.of("../shared/corpus");
  private static final int MANY = 10_000;

  @BeforeAll
  static void look() {
    assumeTrue(Files.exists(FOLDER), "skipped: ../shared/corpus is not here");
  }

  @FunctionalInterface
  private interface Look {
    void at(String file, byte[] zip, OpcPackage parts) throws IOException;
  }

  /** Looks at every package that can be opened; returns how many these are. */
  private static int each(Look look) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(FOLDER)) {
      files = list.sorted().toList();
    }
    int opened = 0;
    for (Path file : files) {
      byte[] zip = Files.readAllBytes(file);
      OpcPackage parts;
      try {
        parts = OpcPackage.open(zip, MANY);
        parts.names().forEach(parts::verify);
      } catch (ZipException | UncheckedIOException e) {
        continue;
      }
      look.at(file.getFileName().toString(), zip, parts);
      opened++;
    }
    return opened;
  }

  @Test
  void what_is_not_replaced_keeps_its_packed_bytes() throws IOException {
    int opened =
        each(
            (file, zip, parts) -> {
              parts.write("xl/ours.xml", new byte[9_000]);
              Map<String, ByteBuffer> after = packed(parts.toBytes());
              after.remove("xl/ours.xml");
              assertThat(after).as(file).isEqualTo(packed(zip));
            });
    assertThat(opened).isGreaterThan(400);
  }

  private static Map<String, ByteBuffer> packed(byte[] zip) throws IOException {
    ZipBytes bytes = new ZipBytes.InMemory(zip);
    Map<String, ByteBuffer> packed = new HashMap<>();
    for (ZipRecord each : ZipDirectory.read(bytes, MANY).records()) {
      packed.put(each.name(), bytes.at(each.local(), (int) (each.end() - each.local())));
    }
    return packed;
  }

  @Test
  void a_channel_gives_what_memory_gives() throws IOException {
    each(
        (file, zip, parts) -> {
          try (SeekableByteChannel channel = Files.newByteChannel(FOLDER.resolve(file))) {
            OpcPackage onChannel = OpcPackage.open(channel, MANY);
            for (String name : parts.names()) {
              assertThat(Arrays.equals(onChannel.read(name), parts.read(name)))
                  .as(file + " " + name)
                  .isTrue();
            }
            assertThat(Arrays.equals(onChannel.toBytes(), parts.toBytes())).as(file).isTrue();
          }
        });
  }

  /** A sheet gets a part, a pointer and a type of its own, which are taken out the next time. */
  @Test
  void what_is_put_in_and_taken_out_again_leaves_the_very_bytes() throws IOException {
    List<String> unread = new ArrayList<>();
    int opened =
        each(
            (file, zip, parts) -> {
              if (!parts.has(ContentTypes.NAME)) {
                return;
              }
              Map<String, ByteBuffer> before = contents(parts);
              try {
                byte[] without = without(with(parts));
                assertThat(contents(OpcPackage.open(without, MANY))).as(file).isEqualTo(before);
              } catch (MalformedPartException e) {
                unread.add(file + ": " + e.getMessage());
              }
            });
    assertThat(unread).hasSizeLessThan(opened / 50);
  }

  private static byte[] with(OpcPackage parts) {
    for (String name : List.copyOf(parts.names())) {
      if (!name.endsWith(".rels") && !name.equals(ContentTypes.NAME)) {
        parts.relationships(name).add("http://types/ours", "ours/one.xml");
      }
    }
    parts.relationships("").add("http://types/ours", "ours/one.xml");
    parts.add("ours/one.xml", "application/ours+xml", new byte[100]);
    parts.add("ours/two.vml", "application/ours", new byte[100]);
    return parts.toBytes();
  }

  private static byte[] without(byte[] annotated) throws IOException {
    OpcPackage parts = OpcPackage.open(annotated, MANY);
    for (String name : List.copyOf(parts.names())) {
      if (!name.endsWith(".rels") && !name.equals(ContentTypes.NAME)) {
        parts.relationships(name).removeTo("ours/one.xml");
      }
    }
    parts.relationships("").removeTo("ours/one.xml");
    parts.remove("ours/one.xml");
    parts.remove("ours/two.vml");
    return parts.toBytes();
  }

  private static Map<String, ByteBuffer> contents(OpcPackage parts) {
    Map<String, ByteBuffer> contents = new HashMap<>();
    parts.names().forEach(name -> contents.put(name, ByteBuffer.wrap(parts.read(name))));
    return contents;
  }
}
