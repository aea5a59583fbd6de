package org.itaworkbook.opc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.itaworkbook.workbook.intake.Admission;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook's zip. What is not replaced here comes back with the very bytes, packed,
 * that it came with. Part names have no leading slash. Not thread-safe.
 */
public final class OpcPackage {

  public static final String CONTENT_TYPES = "[Content_Types].xml";

  /** Larger parts are inflated anew when they are asked for again: memory is scarcer than time. */
  private static final int KEPT_BYTES = 1 << 18;

  private static final String RELATIONSHIPS_TYPE =
      "application/vnd.openxmlformats-package.relationships+xml";

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> original;
  private final Map<String, byte[]> replaced = new LinkedHashMap<>();
  private final Map<String, byte[]> inflated = new HashMap<>();
  private final Map<String, Relationships> relationships = new HashMap<>();
  private @Nullable ContentTypes contentTypes;

  /** Takes entries that {@link Admission} has already inflated once and found within the limits. */
  public OpcPackage(ZipFile zip, Map<String, ZipArchiveEntry> entries) {
    this.zip = zip;
    this.original = new LinkedHashMap<>(entries);
  }

  public Set<String> names() {
    Set<String> names = new java.util.LinkedHashSet<>(original.keySet());
    names.addAll(replaced.keySet());
    return Collections.unmodifiableSet(names);
  }

  public boolean has(String name) {
    return replaced.containsKey(name) || original.containsKey(name);
  }

  /** The bytes of a part as they stand now; not to be changed. */
  public byte[] read(String name) {
    byte[] changed = replaced.get(name);
    if (changed != null) {
      return changed;
    }
    byte[] known = inflated.get(name);
    if (known != null) {
      return known;
    }
    byte[] content = inflate(name);
    if (content.length <= KEPT_BYTES) {
      inflated.put(name, content);
    }
    return content;
  }

  private byte[] inflate(String name) {
    ZipArchiveEntry entry = original.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("the workbook has no part " + name);
    }
    try (InputStream stream = zip.getInputStream(entry)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a part, or adds one whose content type is already known. */
  public void write(String name, byte[] content) {
    replaced.put(name, content);
  }

  public void add(String name, String contentType, byte[] content) {
    write(name, content);
    contentTypes().put(name, contentType);
  }

  /** Takes a part out, with its relationships and its content type. */
  public void remove(String name) {
    String rels = Relationships.partName(name);
    for (String each : new String[] {name, rels}) {
      original.remove(each);
      replaced.remove(each);
    }
    relationships.remove(name);
    contentTypes().remove(name);
    contentTypes().remove(rels);
  }

  /** Whether any part points at a part. */
  public boolean isPointedAt(String part) {
    String file = part.substring(part.lastIndexOf('/') + 1);
    return names().stream()
        .filter(name -> name.endsWith(".rels"))
        .map(Relationships::source)
        .anyMatch(source -> mentions(source, file) && pointsAt(source, part));
  }

  /** A quick look that spares the parsing of most relationships. */
  private boolean mentions(String source, String file) {
    return relationships.containsKey(source)
        || new String(read(Relationships.partName(source)), StandardCharsets.UTF_8).contains(file);
  }

  private boolean pointsAt(String source, String part) {
    return relationships(source).all().stream()
        .anyMatch(each -> !each.external() && each.target().equals(part));
  }

  public ContentTypes contentTypes() {
    if (contentTypes == null) {
      contentTypes = ContentTypes.parse(read(CONTENT_TYPES));
    }
    return contentTypes;
  }

  /** The relationships of a part; those of the package itself for the empty name. */
  public Relationships relationships(String part) {
    return relationships.computeIfAbsent(
        part,
        name -> {
          String rels = Relationships.partName(name);
          return has(rels) ? Relationships.parse(name, read(rels)) : Relationships.none(name);
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

  /** The workbook as it stands now. */
  public byte[] toBytes() {
    relationships.forEach(
        (part, each) -> {
          String name = Relationships.partName(part);
          if (each.changed() && each.all().isEmpty()) {
            original.remove(name);
            replaced.remove(name);
            contentTypes().remove(name);
          } else if (each.changed()) {
            write(name, each.toXml());
            typeOfPointers(name);
          }
        });
    if (contentTypes != null && contentTypes.changed()) {
      write(CONTENT_TYPES, contentTypes.toXml());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
      for (Map.Entry<String, ZipArchiveEntry> entry : original.entrySet()) {
        byte[] changed = replaced.get(entry.getKey());
        if (changed == null) {
          out.addRawArchiveEntry(entry.getValue(), zip.getRawInputStream(entry.getValue()));
        } else {
          put(out, entry.getKey(), changed);
        }
      }
      for (Map.Entry<String, byte[]> entry : replaced.entrySet()) {
        if (!original.containsKey(entry.getKey())) {
          put(out, entry.getKey(), entry.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Not every package has a type for all pointers; without one none of it can be opened. */
  private void typeOfPointers(String rels) {
    if (contentTypes().of(rels).isEmpty()) {
      contentTypes().put(rels, RELATIONSHIPS_TYPE);
    }
  }

  private static void put(ZipArchiveOutputStream out, String name, byte[] content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setTime(
        LocalDateTime.of(1980, 1, 1, 0, 0)
            .atZone(ZoneId.systemDefault())
            .toInstant()
            .toEpochMilli());
    out.putArchiveEntry(entry);
    out.write(content);
    out.closeArchiveEntry();
  }
}
