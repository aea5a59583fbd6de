package org.itaworkbook.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a package's memory tells. It comes with an upload, so nothing in it is believed: it is as if
 * there were none where it is cut off, names a part twice or one that the engine never touches,
 * leads back to more than a package may hold, or where any part it is about was changed since.
 *
 * @param parts what each part that was changed, added or taken out was before, by {@link
 *     OpcPackage#key}; null where nothing is known
 */
record Recollection(@Nullable Map<String, Earlier> parts) {

  /**
   * A part as it was before.
   *
   * @param bytes null where it was not there
   */
  record Earlier(String name, byte @Nullable [] bytes) {

    int size() {
      return bytes == null ? 0 : bytes.length;
    }
  }

  /** Where the parts of a package are looked up. */
  interface Lookup {

    /** The bytes of a part; null where there is none of this name. */
    byte @Nullable [] bytes(String name);
  }

  /** The letters ITA, and a number that changes with what follows. */
  static final int VERSION = 0x49544102;

  static final byte CHANGED = 0;
  static final byte ADDED = 1;
  static final byte REMOVED = 2;

  /** The most that a memory may lead back to, all parts together. */
  static final long MOST_BYTES = 200L << 20;

  private static final int LONGEST_NAME = 4_096;

  /** Whether bytes are a memory, of this version or another. */
  static boolean isMemory(byte[] bytes) {
    return bytes.length >= 4
        && bytes[0] == (byte) (VERSION >>> 24)
        && bytes[1] == (byte) (VERSION >>> 16)
        && bytes[2] == (byte) (VERSION >>> 8);
  }

  /** Whether a memory may be about a part: a plain name, of what the engine may touch. */
  static boolean mayBeAbout(String name) {
    String key = OpcPackage.key(name);
    return isPlain(name)
        && (key.equals(OpcPackage.key(ContentTypes.NAME))
            || key.equals("_rels/.rels")
            || key.startsWith("_xmlsignatures/")
            // Macros, controls and embedded objects, and the memory itself.
            || key.startsWith("xl/") && !key.endsWith(".bin"));
  }

  private static boolean isPlain(String name) {
    return name.length() <= LONGEST_NAME
        && name.indexOf('\\') < 0
        && name.chars().noneMatch(Character::isISOControl)
        && List.of(name.split("/", -1)).stream()
            .noneMatch(each -> each.isEmpty() || each.equals(".") || each.equals(".."));
  }

  /**
   * What is known of a package.
   *
   * @param size how many parts it has
   */
  static Recollection of(Lookup source, int size) {
    byte[] memory = source.bytes(PackageMemory.PART);
    if (memory == null) {
      return new Recollection(null);
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(memory))) {
      return new Recollection(decode(in, source, 2L * size + 64));
    } catch (IOException e) {
      // Somebody else's part of this name, or one that was changed: nothing is known then.
      return new Recollection(null);
    }
  }

  private static Map<String, Earlier> decode(DataInputStream in, Lookup now, long mostEntries)
      throws IOException {
    demand(in.readInt() == VERSION, "a memory");
    Map<String, Earlier> before = new LinkedHashMap<>();
    long left = MOST_BYTES;
    while (in.available() > 0) {
      byte kind = in.readByte();
      String name = in.readUTF();
      demand(mayBeAbout(name), "a part that may be touched");
      demand(before.size() < mostEntries, "no more entries than parts");
      demand(!before.containsKey(OpcPackage.key(name)), "each part once");
      Earlier earlier = new Earlier(name, before(kind, now.bytes(name), in, left));
      left -= earlier.size();
      before.put(OpcPackage.key(name), earlier);
    }
    return before;
  }

  private static byte @Nullable [] before(
      byte kind, byte @Nullable [] now, DataInputStream in, long most) throws IOException {
    byte[] block = block(in);
    if (kind == REMOVED) {
      demand(now == null && block.length <= most, "a part that is gone, and not too large");
      return block;
    }
    demand(kind == CHANGED || kind == ADDED, "a known kind");
    if (now == null || !Arrays.equals(block, hash(now))) {
      throw new IOException("changed since");
    }
    return kind == ADDED ? null : changedBack(now, in, most);
  }

  /** It grows by what the memory holds only, since each range begins where the last one ended. */
  private static byte[] changedBack(byte[] now, DataInputStream in, long most) throws IOException {
    ByteArrayOutputStream was = new ByteArrayOutputStream();
    int at = 0;
    for (int left = in.readInt(); left > 0; left--) {
      int start = in.readInt();
      int end = in.readInt();
      demand(at <= start && start <= end && end <= now.length, "ranges of the part, in order");
      byte[] block = block(in);
      demand(was.size() + (start - at) + (long) block.length <= most, "not too large");
      was.write(now, at, start - at);
      was.writeBytes(block);
      at = end;
    }
    demand(was.size() + (long) (now.length - at) <= most, "not too large");
    was.write(now, at, now.length - at);
    return was.toByteArray();
  }

  private static byte[] block(DataInputStream in) throws IOException {
    int length = in.readInt();
    demand(length >= 0 && length <= in.available(), "whole blocks");
    return in.readNBytes(length);
  }

  private static void demand(boolean holds, String what) throws IOException {
    if (!holds) {
      throw new IOException("not as it must be: " + what);
    }
  }

  static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
