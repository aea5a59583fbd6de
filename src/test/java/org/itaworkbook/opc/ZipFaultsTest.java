package org.itaworkbook.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What could be one thing to one reader and another to the next is refused. */
class ZipFaultsTest {

  private static final int MANY = 100;

  /** A place in a zip that is written over. */
  private static byte[] patched(byte[] zip, Consumer<Zip> change) {
    byte[] copy = zip.clone();
    change.accept(new Zip(ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN)));
    return copy;
  }

  /** Where the records of a sound zip stand. */
  private record Zip(ByteBuffer bytes) {

    int end() {
      return bytes.limit() - ZipDirectory.END_BYTES;
    }

    int list() {
      return bytes.getInt(end() + 16);
    }

    /** The record of an entry in the list. */
    int listed(int entry) {
      int at = list();
      for (int i = 0; i < entry; i++) {
        at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
      }
      return at;
    }

    int local(int entry) {
      return bytes.getInt(listed(entry) + 42);
    }

    void put(int at, int value) {
      bytes.putInt(at, value);
    }

    void add(int at, int value) {
      bytes.putInt(at, bytes.getInt(at) + value);
    }

    void putShort(int at, int value) {
      bytes.putShort(at, (short) value);
    }
  }

  private static Arguments bad(String words, byte[] zip) {
    return Arguments.of(words, zip);
  }

  private static Arguments bad(String words, Consumer<Zip> change) {
    return bad(words, patched(MadeZips.plain(), change));
  }

  static Stream<Arguments> unsound() {
    byte[] plain = MadeZips.plain();
    return Stream.of(
        bad("it is there twice: a/one.xml", two("a/one.xml")),
        bad("it is there twice: A/One.xml", two("A/One.xml")),
        bad("it is there twice: a/one.xml", two("a\\one.xml")),
        bad("the zip has no end", Arrays.copyOf(plain, plain.length / 2)),
        bad("the zip has no end", new byte[0]),
        bad("the zip ends before byte", zip -> zip.put(zip.listed(2) + 42, 0x70000000)),
        bad("encrypted: [Content_Types].xml", zip -> zip.putShort(zip.listed(0) + 8, 1)),
        bad("listed otherwise than it is", zip -> zip.putShort(zip.local(0) + 6, 1)),
        bad("packed in a way that no package may be", zip -> zip.putShort(zip.listed(1) + 10, 9)),
        bad("packed in a way that no package may be", zip -> zip.putShort(zip.listed(1) + 10, 0)),
        bad("listed otherwise than it is", zip -> zip.putShort(zip.local(1) + 8, 0)),
        bad("listed otherwise than it is", zip -> zip.put(zip.local(1) + 30, 0x41414141)),
        bad("listed otherwise than it is", zip -> zip.add(zip.local(1) + 14, 1)),
        bad("listed otherwise than it is", zip -> zip.add(zip.local(1) + 18, 1)),
        bad("listed otherwise than it is", zip -> zip.add(zip.local(1) + 22, 1)),
        bad("listed otherwise than it is", zip -> zip.put(zip.local(1), 0)),
        bad("it reaches into the next", ZipFaultsTest::overlap),
        bad("longer or shorter than it says", zip -> zip.putShort(zip.end() + 10, 4)),
        bad("the list of entries is damaged", zip -> zip.put(zip.listed(3), 0)),
        bad("no list of entries", zip -> zip.add(zip.end() + 12, 1_000)),
        bad("cut off", zip -> zip.put(zip.listed(1) + 20, Integer.MAX_VALUE)),
        bad("a size that is not said", zip -> zip.put(zip.listed(1) + 24, -1)),
        bad("the zip has no large end", zip -> zip.put(zip.end() + 16, -1)));
  }

  /** One that says that the packed bytes of the next are its own too. */
  private static void overlap(Zip zip) {
    int more = zip.local(2) - zip.local(1);
    zip.add(zip.listed(1) + 20, more);
    zip.add(zip.local(1) + 18, more);
  }

  /** With two parts, the second of which may be called as the first. */
  private static byte[] two(String second) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("a/one.xml", new byte[1]);
    parts.put("a/two.xml", new byte[1]);
    String zip = new String(MadeZips.described(parts), StandardCharsets.ISO_8859_1);
    return zip.replace("a/two.xml", second).getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("unsound")
  void an_unsound_zip_is_not_opened(String words, byte[] zip) {
    assertThatThrownBy(() -> OpcPackage.open(zip, MANY))
        .isInstanceOf(ZipException.class)
        .hasMessageContaining(words);
  }

  static Stream<Arguments> untrue() {
    return Stream.of(
        bad("its sum is another", zip -> both(zip, 2, 16, 1)),
        bad("its sum is another", zip -> both(zip, 4, 16, 1)),
        bad("its size is another", zip -> both(zip, 2, 24, 1)),
        bad("its size is another", zip -> both(zip, 2, 24, -1)),
        bad("its size is another", zip -> both(zip, 2, 24, 1_000_000)),
        bad("its size is another", zip -> both(zip, 4, 24, 1)),
        bad("its size is another", zip -> both(zip, 3, 20, -1)),
        bad("its size is another", padded()),
        bad("it is damaged", zip -> zip.put(zip.local(2) + 30 + MadeZips.TEXT.length(), -1)));
  }

  /** A zip whose last entry has bytes behind what can be unpacked. */
  private static byte[] padded() {
    byte[] zip = MadeZips.plain();
    int list = new Zip(ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN)).list();
    byte[] longer = Arrays.copyOf(zip, zip.length + 4);
    System.arraycopy(zip, list, longer, list + 4, zip.length - list);
    return patched(
        longer,
        each -> {
          each.add(each.end() + 16, 4);
          both(each, 4, 20, 4);
        });
  }

  /** Adds to a number of an entry in the list and in its header. */
  private static void both(Zip zip, int entry, int field, int more) {
    zip.add(zip.listed(entry) + field, more);
    zip.add(zip.local(entry) + field - 2, more);
  }

  @ParameterizedTest
  @MethodSource("untrue")
  void content_that_is_not_what_the_zip_says_is_not_given(String words, byte[] zip)
      throws IOException {
    OpcPackage inMemory = OpcPackage.open(zip, MANY);
    OpcPackage onChannel = OpcPackage.open(new SeekableInMemoryByteChannel(zip), MANY);
    for (OpcPackage parts : List.of(inMemory, onChannel)) {
      assertThatThrownBy(() -> parts.names().forEach(parts::read))
          .hasCauseInstanceOf(ZipException.class)
          .hasMessageContaining(words);
      assertThatThrownBy(() -> parts.names().forEach(parts::verify))
          .hasCauseInstanceOf(ZipException.class)
          .hasMessageContaining(words);
    }
  }

  @Test
  void more_entries_than_the_reader_wants_are_not_looked_at() throws IOException {
    byte[] zip = MadeZips.plain();
    assertThat(OpcPackage.open(zip, 5).names()).hasSize(5);
    byte[] damaged = patched(zip, each -> each.put(each.listed(0), 0));
    assertThatThrownBy(() -> OpcPackage.open(damaged, 4))
        .isInstanceOf(TooManyEntriesException.class)
        .hasMessage("5 entries");
  }

  @Test
  void bytes_behind_the_end_do_not_count() throws IOException {
    byte[] zip = MadeZips.plain();
    byte[] longer = Arrays.copyOf(zip, zip.length + 100);
    assertThat(OpcPackage.open(longer, MANY).toBytes()).isEqualTo(zip);
  }
}
