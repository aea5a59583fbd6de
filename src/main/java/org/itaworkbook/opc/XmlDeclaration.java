package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.opc.MalformedPartException.Fault;

/** The first line of a part, which says in what it is written (XML 1.0, section 2.8). */
final class XmlDeclaration {

  private static final Pattern ENCODING =
      Pattern.compile("\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*(?:\"1\\.0\"|'1\\.0')"
              + "(?:\\s+encoding\\s*=\\s*(?:\"[A-Za-z0-9._-]+\"|'[A-Za-z0-9._-]+'))?"
              + "(?:\\s+standalone\\s*=\\s*(?:\"(?:yes|no)\"|'(?:yes|no)'))?\\s*\\?>");

  private XmlDeclaration() {}

  /**
   * Looks at how a part starts.
   *
   * @return the byte behind its declaration, or behind its byte order mark where it has none
   * @throws MalformedPartException where the declaration is none of XML 1.0; ENCODING unless the
   *     part is, and says or leaves open that it is, UTF-8
   */
  static int end(byte[] part) {
    if (part.length > 1
        && (part[0] == 0 || part[1] == 0 || isMark(part, 0xFE, 0xFF) || isMark(part, 0xFF, 0xFE))) {
      throw new MalformedPartException(Fault.ENCODING, "not UTF-8", 0);
    }
    int start = part.length > 2 && isMark(part, 0xEF, 0xBB) && part[2] == (byte) 0xBF ? 3 : 0;
    MarkupCharacters characters = new MarkupCharacters(part);
    int space = start + "<?xml".length();
    return characters.startsWith(start, "<?xml") && part.length > space && characters.isSpace(space)
        ? end(part, start, characters.find(start, "?>") + "?>".length())
        : start;
  }

  private static boolean isMark(byte[] part, int first, int second) {
    return part[0] == (byte) first && part[1] == (byte) second;
  }

  /**
   * Checks a declaration.
   *
   * @param end the byte behind it
   * @return the same
   * @throws MalformedPartException where it is none of XML 1.0, or says another encoding than UTF-8
   */
  private static int end(byte[] part, int start, int end) {
    String declared = new String(part, start, end - start, StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(declared);
    if (encoding.find() && !encoding.group(1).equalsIgnoreCase("utf-8")) {
      throw new MalformedPartException(Fault.ENCODING, encoding.group(1), start);
    }
    if (!DECLARATION.matcher(declared).matches()) {
      throw new MalformedPartException(
          Fault.NOT_WELL_FORMED, "a declaration that is none of XML 1.0", start);
    }
    return end;
  }
}
