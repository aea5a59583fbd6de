package org.itaworkbook.workbook.parts;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.itaworkbook.opc.PartEncoding;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of a workbook are read: by the positions of what is in them, those in another
 * encoding after they were put into UTF-8. Keeps count of the latter. Not thread-safe.
 */
public final class PartReading {

  private final Set<String> recoded = new TreeSet<>();

  /**
   * Reads a part.
   *
   * @param reading takes the bytes of the part, or the same XML in UTF-8
   * @throws MalformedPartException for what is not well-formed or not such a part
   */
  public <T extends @Nullable Object> T read(String part, byte[] xml, Function<byte[], T> reading) {
    try {
      return reading.apply(xml);
    } catch (MalformedPartException fault) {
      if (fault.fault() != Fault.ENCODING) {
        throw fault;
      }
    }
    T read = reading.apply(PartEncoding.toUtf8(xml));
    recoded.add(part);
    return read;
  }

  /** The parts that had to be put into UTF-8. */
  Set<String> recoded() {
    return Collections.unmodifiableSet(recoded);
  }
}
