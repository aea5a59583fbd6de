package org.itaworkbook.opc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaworkbook.opc.Splices.Splice;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to make a package again what it was before it was worked on, kept in a part of the
 * package itself: of each part that changed, the ranges that differ and what stood there; of each
 * that was taken out, its bytes; and the names of those that were added. It holds only as long as
 * nobody changed any of these parts since, which a hash of each tells. Programs that know nothing
 * of the part leave it out when they save.
 */
public final class PackageMemory {

  /** The part that it is kept in. */
  public static final String PART = "xl/ita-memory.bin";

  private static final String CONTENT_TYPE = "application/vnd.ita-workbook.memory";

  private static final int VERSION = 0x49544101;
  private static final byte CHANGED = 0;
  private static final byte ADDED = 1;
  private static final byte REMOVED = 2;

  private PackageMemory() {}

  /**
   * Remembers in a package, which was changed, what it was: as it came, or, where it came with an
   * intact memory, what that leads back to.
   */
  public static void write(OpcPackage parts) {
    Map<String, byte @Nullable []> earlier = recalled(parts, true);
    parts.add(PART, CONTENT_TYPE, new byte[0]);
    parts.writeLists();
    // In an order of their own, so that the same work makes the same bytes.
    Map<String, byte @Nullable []> before = new TreeMap<>();
    Set<String> names = new HashSet<>(parts.cameNames());
    names.addAll(parts.names());
    names.forEach(each -> before.put(each, parts.came(each)));
    if (earlier != null) {
      before.putAll(earlier);
    }
    before.remove(PART);
    parts.write(PART, encode(before, parts));
  }

  private static byte[] encode(Map<String, byte @Nullable []> before, OpcPackage parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(VERSION);
      for (Map.Entry<String, byte @Nullable []> each : before.entrySet()) {
        byte[] was = each.getValue();
        byte[] now = parts.has(each.getKey()) ? parts.read(each.getKey()) : null;
        if (now == null && was != null) {
          begin(out, REMOVED, each.getKey());
          block(out, was);
        } else if (now != null && was == null) {
          begin(out, ADDED, each.getKey());
        } else if (now != null && !Arrays.equals(was, now)) {
          begin(out, CHANGED, each.getKey());
          block(out, hash(now));
          change(out, Difference.between(now, was));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void begin(DataOutputStream out, byte kind, String name) throws IOException {
    out.writeByte(kind);
    out.writeUTF(name);
  }

  private static void block(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void change(DataOutputStream out, Splices back) throws IOException {
    out.writeInt(back.inOrder().size());
    for (Splice each : back.inOrder()) {
      out.writeInt(each.start());
      out.writeInt(each.end());
      block(out, each.bytes());
    }
  }

  /**
   * Makes a package what it was, its memory left out.
   *
   * @return false where it has no memory, or was changed since; then nothing was done
   */
  public static boolean restore(OpcPackage parts) {
    Map<String, byte @Nullable []> before = recalled(parts, false);
    if (before == null) {
      return false;
    }
    before.put(PART, null);
    parts.overwrite(before);
    return true;
  }

  /** Whether a package came with a memory, and nobody had changed what it is about. */
  public static boolean cameIntact(OpcPackage parts) {
    return recalled(parts, true) != null;
  }

  /**
   * What a part was before the work that a package came with an intact memory of; null for none.
   */
  public static byte @Nullable [] earlier(OpcPackage parts, String name) {
    Map<String, byte @Nullable []> earlier = recalled(parts, true);
    return earlier == null ? null : earlier.get(name);
  }

  /** Takes the memory out of a package that was changed otherwise. */
  public static void dropUnlessIntact(OpcPackage parts) {
    if (parts.has(PART)) {
      parts.writeLists();
      if (recalled(parts, false) == null) {
        parts.remove(PART);
      }
    }
  }

  /**
   * What each part that was changed, added or taken out was before; null values for those that were
   * not there. Null where the package has no memory, or was changed since.
   *
   * @param asItCame whether the package is looked at as it came, or as it stands now
   */
  private static @Nullable Map<String, byte @Nullable []> recalled(
      OpcPackage parts, boolean asItCame) {
    byte[] memory = bytes(parts, PART, asItCame);
    if (memory == null) {
      return null;
    }
    Map<String, byte @Nullable []> before = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(memory))) {
      if (in.readInt() != VERSION) {
        return null;
      }
      while (in.available() > 0) {
        byte kind = in.readByte();
        String name = in.readUTF();
        byte[] now = bytes(parts, name, asItCame);
        if (now == null != (kind == REMOVED)) {
          return null;
        }
        before.put(name, before(kind, now, in));
      }
      return before;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // Somebody else's part of this name, or one that was changed: nothing is known then.
      return null;
    }
  }

  private static byte @Nullable [] bytes(OpcPackage parts, String name, boolean asItCame) {
    if (asItCame) {
      return parts.came(name);
    }
    return parts.has(name) ? parts.read(name) : null;
  }

  private static byte @Nullable [] before(byte kind, byte @Nullable [] now, DataInputStream in)
      throws IOException {
    if (kind == ADDED) {
      return null;
    }
    byte[] block = readBlock(in);
    if (kind == REMOVED) {
      return block;
    }
    if (kind != CHANGED || now == null || !Arrays.equals(block, hash(now))) {
      throw new IOException("changed since");
    }
    Splices back = new Splices(now);
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      int start = in.readInt();
      int end = in.readInt();
      back.replace(start, end, readBlock(in));
    }
    return back.apply();
  }

  private static byte[] readBlock(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("cut off");
    }
    return in.readNBytes(length);
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
