package org.itaworkbook.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an Office document (ECMA-376 part 2). What is not replaced here comes back with the
 * very bytes, packed, that it came with. Part names have no leading slash, and the case of their
 * letters does not count. Not thread-safe.
 */
public final class OpcPackage {

  /**
   * What is kept of unpacked parts, all together. Those beyond are unpacked anew when they are
   * asked for again: memory is scarcer than time.
   */
  private static final long KEPT_BYTES = 32 << 20;

  /** The record that ends a zip, of one that holds nothing (APPNOTE.TXT 4.3.16). */
  private static final byte[] EMPTY_ZIP =
      Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, ZipDirectory.END_BYTES);

  /** A part as it was written here. */
  private record Written(String name, byte[] content) {}

  private final ZipBytes zip;
  private final ZipDirectory directory;
  private final ZipContent content;

  /** The parts that came with the zip, by {@link #key}. */
  private final Map<String, ZipRecord> came = new LinkedHashMap<>();

  /** Those of them that were not taken out. */
  private final Map<String, ZipRecord> original = new LinkedHashMap<>();

  private final Map<String, Written> written = new LinkedHashMap<>();
  private final Map<String, byte[]> unpacked = new HashMap<>();
  private final Map<String, Relationships> relationships = new LinkedHashMap<>();
  private @Nullable ContentTypes contentTypes;
  private @Nullable Recollection cameWith;
  private long kept;

  private OpcPackage(ZipBytes zip, int mostEntries) throws IOException {
    this.zip = zip;
    this.directory = ZipDirectory.read(zip, mostEntries);
    this.content = new ZipContent(zip);
    for (ZipRecord each : directory.records()) {
      if (!each.isFolder()) {
        came.put(key(each.name()), each);
      }
    }
    original.putAll(came);
  }

  private OpcPackage(OpcPackage other) {
    this.zip = other.zip;
    this.directory = other.directory;
    this.content = other.content;
    this.came.putAll(other.came);
    this.original.putAll(other.original);
    this.written.putAll(other.written);
  }

  /**
   * Opens a package in memory. Nothing is unpacked yet.
   *
   * @param zip its bytes, which are not copied and may not be changed
   * @throws TooManyEntriesException where the zip says that it has more
   * @throws ZipException where the zip is not sound: cut off, encrypted, packed otherwise than a
   *     package may be, with a name twice, with entries that share bytes, or with a list that does
   *     not agree with what it lists
   */
  public static OpcPackage open(byte[] zip, int mostEntries) throws IOException {
    return new OpcPackage(new ZipBytes.InMemory(zip), mostEntries);
  }

  /**
   * Opens a package that is read piece by piece. Nothing is unpacked yet.
   *
   * @param zip which stays open, and the caller's, as long as the package is used
   * @throws ZipException as for one in memory
   */
  public static OpcPackage open(SeekableByteChannel zip, int mostEntries) throws IOException {
    return new OpcPackage(new ZipBytes.OnChannel(zip), mostEntries);
  }

  /** A package without any part. */
  public static OpcPackage create() {
    try {
      OpcPackage fresh = open(EMPTY_ZIP, 0);
      fresh.write(ContentTypes.NAME, ContentTypes.NONE);
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What two spellings of one name have in common. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The names of all parts, spelt as in the zip. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    original.forEach((key, each) -> names.add(each.name()));
    written.forEach((key, each) -> names.add(each.name()));
    return Collections.unmodifiableSet(names);
  }

  public boolean has(String name) {
    return written.containsKey(key(name)) || original.containsKey(key(name));
  }

  /** A part's name as the package spells it; the same where it has no such part. */
  private String spelling(String name) {
    Written now = written.get(key(name));
    ZipRecord was = original.get(key(name));
    return now != null ? now.name() : was != null ? was.name() : name;
  }

  /** How many bytes a part has, unpacked; it is never unpacked to more. */
  public long size(String name) {
    Written now = written.get(key(name));
    return now == null ? record(name).size() : now.content().length;
  }

  private ZipRecord record(String name) {
    ZipRecord entry = original.get(key(name));
    if (entry == null) {
      throw new IllegalArgumentException("the package has no part " + name);
    }
    return entry;
  }

  /**
   * The bytes of a part as they stand now; not to be changed.
   *
   * @throws UncheckedIOException with a {@link ZipException} where they are not of the size and the
   *     sum that the zip says
   */
  public byte[] read(String name) {
    Written now = written.get(key(name));
    return now == null ? unpack(record(name)) : now.content();
  }

  private byte[] unpack(ZipRecord entry) {
    byte[] known = unpacked.get(key(entry.name()));
    if (known != null) {
      return known;
    }
    try {
      byte[] bytes = content.unpack(entry);
      if (kept + bytes.length <= KEPT_BYTES) {
        unpacked.put(key(entry.name()), bytes);
        kept += bytes.length;
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks whether a part can be read, and keeps nothing of it.
   *
   * @throws UncheckedIOException as for {@link #read}
   */
  public void verify(String name) {
    if (written.containsKey(key(name))) {
      return;
    }
    try {
      content.verify(record(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a part, or adds one whose content type is already known. */
  public void write(String name, byte[] bytes) {
    written.put(key(name), new Written(spelling(name), bytes));
  }

  /** Adds a part, or replaces one, with its content type. */
  public void add(String name, String contentType, byte[] bytes) {
    write(name, bytes);
    contentTypes().put(name, contentType);
  }

  /** Takes a part out, with its relationships and its content type. */
  public void remove(String name) {
    String rels = Relationships.partName(name);
    for (String each : new String[] {name, rels}) {
      original.remove(key(each));
      written.remove(key(each));
      contentTypes().remove(each);
    }
    relationships.remove(key(name));
  }

  /** Whether any part points at a part. */
  public boolean isPointedAt(String part) {
    String file = part.substring(part.lastIndexOf('/') + 1);
    return names().stream()
        .filter(Relationships::isPart)
        .map(Relationships::source)
        .anyMatch(source -> mentions(source, file) && pointsAt(source, part));
  }

  /** A quick look that spares the reading of most relationships. */
  private boolean mentions(String source, String file) {
    return relationships.containsKey(key(source))
        || key(new String(read(Relationships.partName(source)), StandardCharsets.UTF_8))
            .contains(key(file));
  }

  private boolean pointsAt(String source, String part) {
    return relationships(source).all().stream()
        .anyMatch(each -> !each.external() && each.target().equalsIgnoreCase(part));
  }

  /** Takes out all pointers of a part, and every part that nothing points at any more. */
  public void release(String part) {
    if (!relationships(part).all().isEmpty()) {
      new Pointers(this).release(part);
    }
  }

  /**
   * The kinds of all parts.
   *
   * @throws MalformedPartException where their list is not well-formed
   */
  public ContentTypes contentTypes() {
    if (contentTypes == null) {
      contentTypes = ContentTypes.parse(read(ContentTypes.NAME));
    }
    return contentTypes;
  }

  /**
   * The relationships of a part; those of the package itself for the empty name.
   *
   * @throws MalformedPartException where they are not well-formed
   */
  public Relationships relationships(String part) {
    return relationships.computeIfAbsent(
        key(part),
        key -> {
          String rels = Relationships.partName(spelling(part));
          return has(rels)
              ? Relationships.parse(spelling(part), this::spelling, read(rels))
              : Relationships.none(spelling(part), this::spelling);
        });
  }

  /** A part name that is still free, such as {@code xl/comments/ita2.xml}. */
  public String freeName(String prefix, String suffix) {
    int number = 1;
    while (has(prefix + number + suffix)) {
      number++;
    }
    return prefix + number + suffix;
  }

  /** The package as it stands now. */
  public byte[] toBytes() {
    return toBytes(ZipWriter.QUICK);
  }

  /** The same as small as usual, for large parts; packing takes more than twice as long. */
  public byte[] toSmallBytes() {
    return toBytes(ZipWriter.SMALL);
  }

  private byte[] toBytes(int level) {
    ByteArrayOutputStream bytes =
        new ByteArrayOutputStream((int) Math.min(zip.size() + (1 << 14), 1 << 30));
    try {
      writeTo(bytes, level);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void writeTo(ByteArrayOutputStream out, int level) throws IOException {
    writeLists();
    try (ZipWriter writer = new ZipWriter(out, level)) {
      Set<String> done = new LinkedHashSet<>();
      for (ZipRecord each : directory.records()) {
        String key = key(each.name());
        Written now = written.get(key);
        if (now != null && !isAsItCame(now, each)) {
          writer.put(now.name(), now.content());
        } else if (now != null || each.isFolder() || original.containsKey(key)) {
          writer.copy(zip, each);
        }
        done.add(key);
      }
      for (Map.Entry<String, Written> each : written.entrySet()) {
        if (!done.contains(each.getKey())) {
          writer.put(each.getValue().name(), each.getValue().content());
        }
      }
      writer.finish(directory.comment());
    }
  }

  private boolean isAsItCame(Written now, ZipRecord was) {
    return was.size() == now.content().length && Arrays.equals(unpack(was), now.content());
  }

  /** What the memory that the package came with tells; it is decoded once. */
  Recollection cameWith() {
    if (cameWith == null) {
      cameWith = Recollection.of(this::came, came.size());
    }
    return cameWith;
  }

  /** The bytes of a part as it came with the zip; null where it did not. */
  byte @Nullable [] came(String name) {
    ZipRecord entry = came.get(key(name));
    return entry == null ? null : unpack(entry);
  }

  /** The names of the parts that were written, added or taken out, spelt as they came if so. */
  Set<String> touched() {
    Set<String> names = new LinkedHashSet<>();
    came.forEach(
        (key, each) -> {
          if (written.containsKey(key) || !original.containsKey(key)) {
            names.add(each.name());
          }
        });
    written.forEach(
        (key, now) -> {
          if (!came.containsKey(key)) {
            names.add(now.name());
          }
        });
    return names;
  }

  /**
   * The package with other bytes for some parts, or without them where they are null: their
   * relationships and content types are parts among them. What was to be changed in the lists of
   * this one is not in it. This one stays as it is.
   */
  OpcPackage with(Map<String, byte @Nullable []> parts) {
    OpcPackage other = new OpcPackage(this);
    parts.forEach(
        (name, bytes) -> {
          if (bytes == null) {
            other.original.remove(key(name));
            other.written.remove(key(name));
          } else {
            other.written.put(key(name), new Written(name, bytes));
          }
        });
    return other;
  }

  /** Writes the relationships and the content types that changed into their parts. */
  void writeLists() {
    for (Relationships each : relationships.values()) {
      String name = Relationships.partName(each.source());
      if (each.isSpent() && has(name)) {
        original.remove(key(name));
        written.remove(key(name));
        contentTypes().remove(name);
      } else if (each.changed()) {
        write(name, each.toXml());
        if (each.all().isEmpty()) {
          contentTypes().takeTypeBack(name);
        } else if (each.cameEmpty()) {
          contentTypes().lendType(name);
        }
      }
    }
    if (contentTypes != null && contentTypes.changed()) {
      write(ContentTypes.NAME, contentTypes.toXml());
    }
  }
}
