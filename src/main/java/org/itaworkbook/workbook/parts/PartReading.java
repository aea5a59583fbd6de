package org.itaworkbook.workbook.parts;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.PlainXml;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of a workbook are read: by the positions of what is in them, or, where they are not
 * UTF-8 or otherwise beyond the scanner, after a parser has turned them into plain UTF-8. Keeps
 * count of the latter. Not thread-safe.
 */
public final class PartReading {

  private final Set<String> slow = new TreeSet<>();

  /**
   * Reads a part.
   *
   * @param reading takes the bytes of the part, or the same XML in plain UTF-8
   * @throws MalformedPartException for what no parser takes
   */
  public <T extends @Nullable Object> T read(String part, byte[] xml, Function<byte[], T> reading) {
    try {
      return reading.apply(xml);
    } catch (MalformedPartException fault) {
      T read = reading.apply(PlainXml.of(xml, fault));
      slow.add(part);
      return read;
    }
  }

  /** The parts that a parser had to turn into plain UTF-8. */
  Set<String> slow() {
    return Collections.unmodifiableSet(slow);
  }
}
