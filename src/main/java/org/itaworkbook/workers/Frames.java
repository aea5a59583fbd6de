package org.itaworkbook.workers;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.StreamCorruptedException;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads what passes between the server and a process of work. Frameworks are known to
 * both and pass by their year. Of classes only the program's own and those of the Java platform's
 * base are read.
 */
final class Frames {

  private static final ObjectInputFilter KNOWN =
      ObjectInputFilter.Config.createFilter("maxdepth=100;org.itaworkbook.**;java.base/*;!*");

  private Frames() {}

  /** A framework that the reader knows. */
  private record KnownFramework(FiscalYear year) implements Serializable {}

  /**
   * Writes a frame and sends it off.
   *
   * @param known the frameworks that the reader knows; null for none
   */
  static void write(OutputStream out, Serializable frame, @Nullable Frameworks known)
      throws IOException {
    ObjectOutputStream objects =
        new ObjectOutputStream(out) {
          {
            enableReplaceObject(known != null);
          }

          @Override
          protected Object replaceObject(Object object) {
            return object instanceof Framework framework
                ? new KnownFramework(framework.fiscalYear())
                : object;
          }
        };
    objects.writeObject(frame);
    objects.flush();
  }

  /**
   * Reads the next frame.
   *
   * @throws java.io.EOFException where the other process has ended
   */
  static Object read(InputStream in, @Nullable Frameworks known) throws IOException {
    ObjectInputStream objects =
        new ObjectInputStream(in) {
          {
            enableResolveObject(known != null);
          }

          @Override
          protected Object resolveObject(Object object) throws ObjectStreamException {
            if (known != null && object instanceof KnownFramework framework) {
              return known
                  .year(framework.year())
                  .orElseThrow(() -> new StreamCorruptedException("an unknown year"));
            }
            return object;
          }
        };
    objects.setObjectInputFilter(KNOWN);
    try {
      return objects.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }
}
