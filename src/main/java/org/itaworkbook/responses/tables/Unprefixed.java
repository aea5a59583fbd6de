package org.itaworkbook.responses.tables;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part's markup without the prefix of its root, as some programs write all their elements ({@code
 * <x:row>}), so that the scanners read it as any other. Where a remark or a section stands they
 * stop, and the part is read again as it is.
 */
final class Unprefixed extends FilterInputStream {

  /** The root begins within so many bytes. */
  private static final int HEAD = 1 << 10;

  /** Behind a mark of UTF-8 and the declaration. */
  private static final Pattern ROOT =
      Pattern.compile(
          "(?:\u00EF\u00BB\u00BF)?(?:<\\?[^>]*>)?\\s*<([A-Za-z_][A-Za-z0-9_.-]{0,11}:)");

  private final byte[] prefix;
  private final byte[] raw = new byte[1 << 14];
  private int at;
  private int end;

  private Unprefixed(InputStream stream, byte[] prefix) {
    super(stream);
    this.prefix = prefix;
  }

  /** The same markup, where its root has no prefix. */
  static InputStream of(InputStream stream) throws IOException {
    byte[] head = stream.readNBytes(HEAD);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
    Matcher root = ROOT.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return root.lookingAt()
        ? new Unprefixed(whole, root.group(1).getBytes(StandardCharsets.US_ASCII))
        : whole;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length > 0 && at == end && !fill()) {
      return -1;
    }
    int to = from;
    int last = from + length;
    while (to < last && at < end) {
      if (raw[at] == '<') {
        open();
      }
      into[to++] = raw[at++];
      while (to < last && at < end && raw[at] != '<') {
        into[to++] = raw[at++];
      }
    }
    return to - from;
  }

  /** Moves the start of a tag over its prefix. */
  private void open() throws IOException {
    int longest = prefix.length + 2;
    while (end - at < longest && fill()) {
      // Until the whole of it is there.
    }
    int closing = at + 1 < end && raw[at + 1] == '/' ? 1 : 0;
    int name = at + 1 + closing;
    if (end - name < prefix.length) {
      return;
    }
    for (int i = 0; i < prefix.length; i++) {
      if (raw[name + i] != prefix[i]) {
        return;
      }
    }
    at += prefix.length;
    raw[at] = '<';
    if (closing == 1) {
      raw[at + 1] = '/';
    }
  }

  /** Fetches more behind what is left; false where there is no more. */
  private boolean fill() throws IOException {
    System.arraycopy(raw, at, raw, 0, end - at);
    end -= at;
    at = 0;
    int count = in.read(raw, end, raw.length - end);
    end += Math.max(0, count);
    return count > 0;
  }
}
