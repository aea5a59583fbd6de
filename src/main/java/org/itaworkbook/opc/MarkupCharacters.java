package org.itaworkbook.opc;

import org.itaworkbook.opc.MalformedPartException.Fault;

/** The bytes of a part as the characters that XML takes them for, each checked as it goes by. */
final class MarkupCharacters {

  private static final byte NAME_START = 1;
  private static final byte NAME = 2;
  private static final byte SPACE = 4;

  /** In a text: a sign that needs a second look. */
  private static final byte SPECIAL = 8;

  private static final byte[] KINDS = kinds();

  private final byte[] part;

  MarkupCharacters(byte[] part) {
    this.part = part;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    for (int c = 0; c < 128; c++) {
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == ':';
      boolean digit = c >= '0' && c <= '9' || c == '-' || c == '.';
      boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
      boolean special =
          c < ' ' && !space || c == '<' || c == '&' || c == '>' || c == '"' || c == '\'';
      kinds[c] =
          (byte)
              ((letter ? NAME_START | NAME : 0)
                  | (digit ? NAME : 0)
                  | (space ? SPACE : 0)
                  | (special ? SPECIAL : 0));
    }
    return kinds;
  }

  private static MalformedPartException malformed(String detail, int position) {
    return new MalformedPartException(Fault.NOT_WELL_FORMED, detail, position);
  }

  /** Whether an ASCII text stands at a place. */
  boolean startsWith(int at, String text) {
    if (at + text.length() > part.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (part[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where an ASCII text stands next. */
  int find(int from, String text) {
    for (int i = from; i <= part.length - text.length(); i++) {
      if (part[i] == text.charAt(0) && startsWith(i, text)) {
        return i;
      }
    }
    throw malformed("no " + text + " to end it", from);
  }

  boolean isSpace(int at) {
    byte c = part[at];
    return c >= 0 && (KINDS[c] & SPACE) != 0;
  }

  int spaceEnd(int from) {
    int at = from;
    while (at < part.length && isSpace(at)) {
      at++;
    }
    return at;
  }

  boolean isBlank(int from, int end) {
    return spaceEnd(from) >= end;
  }

  /** The byte behind a name; the place itself where none starts there. */
  int nameEnd(int from) {
    int at = from;
    while (at < part.length) {
      byte c = part[at];
      if (c < 0) {
        int code = codePoint(at);
        if (!(at == from ? isNameStart(code) : isNameStart(code) || isNamePart(code))) {
          break;
        }
        at += length(c);
      } else if ((KINDS[c] & (at == from ? NAME_START : NAME)) != 0) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** XML 1.0, fifth edition, production 4, beyond ASCII. */
  private static boolean isNameStart(int c) {
    return c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
        || c >= 0x370 && c <= 0x1FFF && c != 0x37E
        || c == 0x200C
        || c == 0x200D
        || c >= 0x2070 && c <= 0x218F
        || c >= 0x2C00 && c <= 0x2FEF
        || c >= 0x3001 && c <= 0xD7FF
        || c >= 0xF900 && c <= 0xFDCF
        || c >= 0xFDF0 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0xEFFFF;
  }

  /** Production 4a, beyond ASCII. */
  private static boolean isNamePart(int c) {
    return c == 0xB7 || c >= 0x300 && c <= 0x36F || c == 0x203F || c == 0x2040;
  }

  /** The colon of a name with a prefix; negative where it has none. */
  int colon(int from, int end) {
    int colon = -1;
    for (int i = from; i < end; i++) {
      if (part[i] == ':') {
        if (colon >= 0 || i == from || i == end - 1 || nameEnd(i + 1) == i + 1) {
          throw malformed("a colon too many", i);
        }
        colon = i;
      }
    }
    return colon;
  }

  /** The byte behind a text that goes on to the next sign of markup or the part's end. */
  int textEnd(int from) {
    int at = from;
    while (at < part.length) {
      byte c = part[at];
      if (c < 0) {
        at = characterEnd(at);
      } else if ((KINDS[c] & SPECIAL) == 0 || c == '"' || c == '\'') {
        at++;
      } else if (c == '<') {
        break;
      } else if (c == '&') {
        at = referenceEnd(at);
      } else if (c == '>' && !(at - 2 >= from && part[at - 1] == ']' && part[at - 2] == ']')) {
        at++;
      } else {
        throw malformed("a sign that may not stand in a text", at);
      }
    }
    return at;
  }

  /** The quote that ends a value. */
  int valueEnd(int from, byte quote) {
    int at = from;
    while (at < part.length) {
      byte c = part[at];
      if (c == quote) {
        return at;
      }
      if (c < 0) {
        at = characterEnd(at);
      } else if ((KINDS[c] & SPECIAL) == 0 || c == '>' || c == '"' || c == '\'') {
        at++;
      } else if (c == '&') {
        at = referenceEnd(at);
      } else {
        throw malformed("a sign that may not stand in an attribute", at);
      }
    }
    throw malformed("cut off", at);
  }

  /** Checks what stands in a comment, an instruction or a CDATA section. */
  void check(int from, int end) {
    int at = from;
    while (at < end) {
      byte c = part[at];
      if (c < 0) {
        at = characterEnd(at);
      } else if (MarkupText.isCharacter(c)) {
        at++;
      } else {
        throw malformed("a control character", at);
      }
    }
  }

  private int referenceEnd(int from) {
    int end = References.end(part, from + 1, part.length);
    if (end < 0 || References.codePoint(part, from + 1, end) < 0) {
      throw malformed("a reference to nothing", from);
    }
    return end + 1;
  }

  private int characterEnd(int at) {
    if (!MarkupText.isCharacter(codePoint(at))) {
      throw malformed("a character that is none", at);
    }
    return at + length(part[at]);
  }

  private static int length(byte first) {
    int c = first & 0xFF;
    return c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  }

  /** The character of several bytes at a place (RFC 3629). */
  private int codePoint(int at) {
    int first = part[at] & 0xFF;
    int length = length(part[at]);
    if (first < 0xC2 || first > 0xF4 || at + length > part.length) {
      throw malformed("bytes that are not UTF-8", at);
    }
    int code = first & (0x7F >> length);
    for (int i = 1; i < length; i++) {
      int next = part[at + i];
      if ((next & 0xC0) != 0x80) {
        throw malformed("bytes that are not UTF-8", at);
      }
      code = code << 6 | next & 0x3F;
    }
    boolean shortest = length == 2 || code >= (length == 3 ? 0x800 : 0x10000);
    if (!shortest || code >= 0xD800 && code < 0xE000 || code > Character.MAX_CODE_POINT) {
      throw malformed("bytes that are not UTF-8", at);
    }
    return code;
  }
}
