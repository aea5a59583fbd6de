package org.itaworkbook.opc;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.opc.Recollection.Earlier;
import org.itaworkbook.opc.Splices.Splice;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to make a package again what it was before it was worked on, kept in a part of the
 * package itself: of each part that changed, the ranges that differ and what stood there; of each
 * that was taken out, its bytes; and the names of those that were added. It holds only as long as
 * nobody changed any of these parts since, which a hash of each tells. Programs that know nothing
 * of the part leave it out when they save. Somebody else's part of its name is left alone, and
 * nothing is remembered beside it.
 */
public final class PackageMemory {

  /** The part that it is kept in. */
  public static final String PART = "xl/ita-memory.bin";

  private static final String CONTENT_TYPE = "application/vnd.ita-workbook.memory";

  private PackageMemory() {}

  /** Whether a part is the memory, and not somebody else's part of its name. */
  public static boolean isKeptIn(OpcPackage parts, String part) {
    return part.equalsIgnoreCase(PART)
        && parts.has(PART)
        && Recollection.isMemory(parts.read(PART));
  }

  private static boolean isTaken(OpcPackage parts) {
    return parts.has(PART) && !isKeptIn(parts, PART);
  }

  /**
   * Remembers in a package, which was changed, what it was: as it came, or, where it came with an
   * intact memory, what that leads back to. Where that could not be called back (parts that no
   * memory may be about, or too much of it), nothing is remembered.
   */
  public static void write(OpcPackage parts) {
    if (isTaken(parts)) {
      return;
    }
    parts.add(PART, CONTENT_TYPE, new byte[0]);
    parts.writeLists();
    byte[] memory = encode(before(parts), parts);
    if (memory == null) {
      parts.remove(PART);
    } else {
      parts.write(PART, memory);
    }
  }

  /** In an order of its own, so that the same work makes the same bytes. */
  private static Map<String, Earlier> before(OpcPackage parts) {
    Map<String, Earlier> before = new TreeMap<>();
    Map<String, Earlier> earlier = parts.cameWith().parts();
    if (earlier != null) {
      before.putAll(earlier);
    }
    for (String each : parts.touched()) {
      String key = OpcPackage.key(each);
      if (!before.containsKey(key)) {
        before.put(key, new Earlier(each, parts.came(each)));
      }
    }
    before.remove(OpcPackage.key(PART));
    return before;
  }

  private static byte @Nullable [] encode(Map<String, Earlier> before, OpcPackage parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long total = 0;
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(Recollection.VERSION);
      for (Earlier each : before.values()) {
        byte[] now = parts.has(each.name()) ? parts.read(each.name()) : null;
        if (!Arrays.equals(each.bytes(), now)) {
          total += each.size();
          if (total > Recollection.MOST_BYTES || !Recollection.mayBeAbout(each.name())) {
            return null;
          }
          entry(out, each, now);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void entry(DataOutputStream out, Earlier earlier, byte @Nullable [] now)
      throws IOException {
    byte[] was = earlier.bytes();
    if (now == null) {
      begin(out, Recollection.REMOVED, earlier.name());
      block(out, was == null ? new byte[0] : was);
    } else if (was == null) {
      begin(out, Recollection.ADDED, earlier.name());
      block(out, Recollection.hash(now));
    } else {
      begin(out, Recollection.CHANGED, earlier.name());
      block(out, Recollection.hash(now));
      change(out, Difference.between(now, was));
    }
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
   * What a package was, its memory left out; null where it has no memory, or was changed since. The
   * memory came with the package: what it leads to has to be looked at as any package that comes.
   */
  public static @Nullable OpcPackage restored(OpcPackage parts) {
    Map<String, Earlier> before = asItStands(parts).parts();
    if (before == null) {
      return null;
    }
    Map<String, byte @Nullable []> back = new LinkedHashMap<>();
    before.values().forEach(each -> back.put(each.name(), each.bytes()));
    back.put(PART, null);
    return parts.with(back);
  }

  private static Recollection asItStands(OpcPackage parts) {
    return parts.touched().isEmpty()
        ? parts.cameWith()
        : Recollection.of(name -> parts.has(name) ? parts.read(name) : null, parts.names().size());
  }

  /** Whether a package came with a memory, and nobody had changed what it is about. */
  public static boolean cameIntact(OpcPackage parts) {
    return parts.cameWith().parts() != null;
  }

  /**
   * What a part was before the work that a package came with an intact memory of; null for none.
   */
  public static byte @Nullable [] earlier(OpcPackage parts, String name) {
    Map<String, Earlier> earlier = parts.cameWith().parts();
    Earlier part = earlier == null ? null : earlier.get(OpcPackage.key(name));
    return part == null ? null : part.bytes();
  }

  /** Takes the memory out of a package that was changed otherwise. */
  public static void dropUnlessIntact(OpcPackage parts) {
    if (isKeptIn(parts, PART)) {
      parts.writeLists();
      if (asItStands(parts).parts() == null) {
        parts.remove(PART);
      }
    }
  }
}
