package org.itaworkbook.responses.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.itaworkbook.text.WideText;

/** In what a text is written: UTF-8, UTF-16 or the code page of Thai Windows. */
record TextEncoding(Charset charset, int mark) {

  private static final Charset THAI = Charset.forName("x-windows-874");

  /**
   * By the first bytes of a text.
   *
   * @param whole whether they are all of it
   */
  static TextEncoding of(byte[] head, int length, boolean whole) {
    if (begins(head, length, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(head, length, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    if (begins(head, length, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    return WideText.charset(head, length)
        .map(charset -> new TextEncoding(charset, 0))
        .orElseGet(
            () -> new TextEncoding(isUtf8(head, length, whole) ? StandardCharsets.UTF_8 : THAI, 0));
  }

  private static boolean begins(byte[] head, int length, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] head, int length, boolean whole) {
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, 0, length), CharBuffer.allocate(length), whole);
    return !result.isError();
  }

  /** The text in UTF-8, without its mark. */
  InputStream utf8(InputStream stream) throws IOException {
    stream.skipNBytes(mark);
    return charset.equals(StandardCharsets.UTF_8)
        ? stream
        : new Encoded(new InputStreamReader(stream, charset));
  }

  /** Letters as UTF-8. */
  private static final class Encoded extends InputStream {

    private final Reader reader;
    private final CharBuffer letters = CharBuffer.allocate(1 << 13).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
    private final CharsetEncoder encoder =
        StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);

    Encoded(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      while (!bytes.hasRemaining()) {
        letters.compact();
        int count = reader.read(letters);
        letters.flip();
        if (count < 0 && !letters.hasRemaining()) {
          return -1;
        }
        bytes.clear();
        encoder.encode(letters, bytes, count < 0);
        bytes.flip();
      }
      int count = Math.min(length, bytes.remaining());
      bytes.get(into, from, count);
      return count;
    }
  }
}
