package org.itaworkbook.opc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of an XML part are told in bytes (XML 1.0, section 4.3.3 and appendix F). All
 * work on markup is done in UTF-8; the few parts that come otherwise are put into it first, with
 * all their characters but not with their bytes.
 */
public final class PartEncoding {

  /** How far a declaration may reach; none that makes sense is half as long. */
  private static final int LONGEST = 256;

  private static final Pattern DECLARED =
      Pattern.compile("^(<\\?xml\\s[^>]*?)\\sencoding\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private PartEncoding() {}

  /**
   * A part in UTF-8, without a word on its encoding; the very same bytes where they are UTF-8
   * already.
   *
   * @throws MalformedPartException ENCODING where it is neither in UTF-16 nor in one with ASCII in
   *     it, or not in the one that it tells
   */
  public static byte[] toUtf8(byte[] part) {
    Charset wide = wide(part);
    if (wide != null) {
      return encoded(decode(part, wide));
    }
    if (startsWith(part, 0x4C, 0x6F)) {
      throw new MalformedPartException(Fault.ENCODING, "EBCDIC", 0);
    }
    int mark = startsWith(part, 0xEF, 0xBB) ? 3 : 0;
    String start =
        new String(
            part,
            Math.min(mark, part.length),
            Math.max(0, Math.min(LONGEST, part.length) - mark),
            StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return part;
    }
    String name = declared.group(2) == null ? declared.group(3) : declared.group(2);
    return name.equalsIgnoreCase("UTF-8") ? part : encoded(decode(part, narrow(name)));
  }

  private static @Nullable Charset wide(byte[] part) {
    if (startsWith(part, 0xFE, 0xFF) || startsWith(part, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(part, 0xFF, 0xFE) || startsWith(part, '<', 0)
        ? StandardCharsets.UTF_16LE
        : null;
  }

  private static boolean startsWith(byte[] part, int first, int second) {
    return part.length > 1 && part[0] == (byte) first && part[1] == (byte) second;
  }

  /** A declaration that was read as ASCII can only tell what has ASCII in it. */
  private static Charset narrow(String name) {
    try {
      Charset charset = Charset.forName(name);
      if ("<".equals(new String(new byte[] {'<'}, charset))) {
        return charset;
      }
    } catch (IllegalArgumentException e) {
      // Told below, with the name.
    }
    throw new MalformedPartException(Fault.ENCODING, name, 0);
  }

  private static String decode(byte[] part, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(part))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedPartException(Fault.ENCODING, "not " + charset, 0);
    }
  }

  private static byte[] encoded(String text) {
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return DECLARED.matcher(unmarked).replaceFirst("$1").getBytes(StandardCharsets.UTF_8);
  }
}
