package org.itaworkbook.cli.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** What writes a file line by line, so that it is never held whole. */
@FunctionalInterface
public interface Lines {

  void to(Appendable out) throws IOException;

  /** Writes them in UTF-8, and leaves the stream open. */
  default void into(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    to(writer);
    writer.flush();
  }
}
