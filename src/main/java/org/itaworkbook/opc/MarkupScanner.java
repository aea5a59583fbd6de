package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads the markup of one UTF-8 part, once and forwards, and knows where in the bytes each token
 * stands. It is strict: it takes only well-formed XML 1.0 whose prefixes are declared, without a
 * document type, so that what is put in between two tokens leaves well-formed XML. Nothing is
 * copied of what nobody asks for. Not thread-safe.
 *
 * <pre>{@code
 * MarkupScanner scanner = new MarkupScanner(bytes);
 * for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
 *   if (token == Token.START && scanner.is(MAIN, "row")) {
 *     int row = scanner.start();
 *   }
 * }
 * }</pre>
 */
public final class MarkupScanner {

  /** What {@link #next} came upon. */
  public enum Token {
    /** A start tag. */
    START,
    /** A tag that is start and end at once. */
    EMPTY,
    /** An end tag. */
    END,
    /** What stands between tags, up to the next sign of markup. */
    TEXT,
    /** A CDATA section. */
    CDATA,
    /** A comment or a processing instruction. */
    OTHER,
    /** The end of the part. */
    EOF
  }

  private static final byte[] XMLNS = {'x', 'm', 'l', 'n', 's'};

  private final byte[] part;
  private final MarkupCharacters characters;
  private final Namespaces namespaces;
  private final TagAttributes attributes;

  /** Whether only an element of a part is read, whose prefixes may be declared outside of it. */
  private final boolean fragment;

  private int position;

  private int start;
  private int name;
  private int colon;
  private int nameEnd;
  private boolean blank;

  /** The names of the elements that are open: where each begins and ends. */
  private int[] open = new int[16];

  private int depth;
  private boolean rooted;
  private String namespace = "";

  /**
   * @param part its bytes, which are not copied and may not be changed
   * @throws MalformedPartException ENCODING unless the part is, and says or leaves open that it is,
   *     UTF-8
   */
  public MarkupScanner(byte[] part) {
    this(part, XmlDeclaration.end(part), false);
  }

  private MarkupScanner(byte[] part, int position, boolean fragment) {
    this.part = part;
    this.characters = new MarkupCharacters(part);
    this.namespaces = new Namespaces(part);
    this.attributes = new TagAttributes(part, characters);
    this.position = position;
    this.fragment = fragment;
  }

  /**
   * Reads an element of a part again that was read whole before. A prefix that is declared outside
   * of it has no namespace here.
   *
   * @param start where its tag starts
   */
  public static MarkupScanner at(byte[] part, int start) {
    return new MarkupScanner(part, start, true);
  }

  /**
   * Reads one token.
   *
   * @throws MalformedPartException for a part that is not well-formed, or that has more than 256
   *     namespaces in force at once
   */
  public Token next() {
    if (position >= part.length) {
      if (depth > 0 || !rooted) {
        throw malformed("cut off", position);
      }
      start = position;
      return Token.EOF;
    }
    start = position;
    if (part[position] != '<') {
      return text();
    }
    return switch (position + 1 < part.length ? part[position + 1] : 0) {
      case '/' -> endTag();
      case '!' -> characters.startsWith(position, "<!--") ? comment() : section();
      case '?' -> instruction();
      default -> startTag();
    };
  }

  private Token text() {
    position = characters.textEnd(position);
    blank = characters.isBlank(start, position);
    if (depth == 0 && !blank) {
      throw malformed("text outside of the root", start);
    }
    return Token.TEXT;
  }

  private Token comment() {
    int end = characters.find(start + 4, "--");
    if (end + 2 >= part.length || part[end + 2] != '>') {
      throw malformed("two hyphens in a comment", end);
    }
    characters.check(start + 4, end);
    position = end + 3;
    return Token.OTHER;
  }

  private Token section() {
    if (characters.startsWith(start, "<!DOCTYPE")) {
      throw new MalformedPartException(Fault.DOCUMENT_TYPE, "a document type", start);
    }
    if (depth == 0 || !characters.startsWith(start, "<![CDATA[")) {
      throw malformed("a declaration", start);
    }
    int end = characters.find(start + 9, "]]>");
    characters.check(start + 9, end);
    position = end + 3;
    blank = false;
    return Token.CDATA;
  }

  private Token instruction() {
    int target = characters.nameEnd(start + 2);
    int end = characters.find(target, "?>");
    if (target == start + 2
        || target != end && !characters.isSpace(target)
        || target - start == 5
            && new String(part, start + 2, 3, StandardCharsets.ISO_8859_1)
                .equalsIgnoreCase("xml")) {
      throw malformed("an instruction without a name", start);
    }
    characters.check(target, end);
    position = end + 2;
    return Token.OTHER;
  }

  private Token endTag() {
    int from = start + 2;
    int length = depth == 0 ? -1 : open[2 * depth - 1] - open[2 * depth - 2];
    int end = from + length;
    if (length < 0
        || end >= part.length
        || !Arrays.equals(part, open[2 * depth - 2], open[2 * depth - 1], part, from, end)) {
      throw malformed("an end tag that ends nothing", start);
    }
    takeName(from, end);
    end = characters.spaceEnd(end);
    if (end >= part.length || part[end] != '>') {
      throw malformed("an end tag that ends nothing", start);
    }
    namespace = resolve();
    depth--;
    namespaces.leave(depth);
    position = end + 1;
    return Token.END;
  }

  private Token startTag() {
    int end = characters.nameEnd(start + 1);
    if (end == start + 1 || depth == 0 && rooted) {
      throw malformed("a tag that may not stand here", start);
    }
    takeName(start + 1, end);
    end = attributes.read(end);
    boolean empty = part[end] == '/';
    for (int i = 0; i < attributes.size(); i++) {
      declare(i);
    }
    namespace = resolve();
    for (int i = 0; i < attributes.size(); i++) {
      int prefix = attributes.colon(i);
      if (prefix >= 0
          && !fragment
          && !isDeclaration(i)
          && namespaces.of(attributes.name(i), prefix) == null) {
        throw malformed("a prefix that nothing declares", attributes.name(i));
      }
    }
    rooted = true;
    if (empty) {
      namespaces.leave(depth);
      position = end + 2;
      return Token.EMPTY;
    }
    if (2 * depth == open.length) {
      open = Arrays.copyOf(open, 2 * open.length);
    }
    open[2 * depth] = name;
    open[2 * depth + 1] = nameEnd;
    depth++;
    position = end + 1;
    return Token.START;
  }

  private void takeName(int from, int end) {
    name = from;
    nameEnd = end;
    colon = characters.colon(from, end);
  }

  private boolean isDeclaration(int attribute) {
    int from = attributes.name(attribute);
    int end =
        attributes.colon(attribute) < 0
            ? attributes.nameEnd(attribute)
            : attributes.colon(attribute);
    return end - from == XMLNS.length && Arrays.equals(part, from, end, XMLNS, 0, XMLNS.length);
  }

  private void declare(int attribute) {
    if (part[attributes.name(attribute)] != 'x' || !isDeclaration(attribute)) {
      return;
    }
    int at = attributes.name(attribute);
    int prefix = attributes.colon(attribute) + 1;
    String declared = attributes.value(attribute);
    if (prefix == 0) {
      namespaces.declare(at, 0, 0, declared, depth + 1);
    } else if (attributes.valueStart(attribute) == attributes.valueEnd(attribute)) {
      throw malformed("a prefix without a namespace", prefix);
    } else {
      namespaces.declare(at, prefix, attributes.nameEnd(attribute), declared, depth + 1);
    }
  }

  private String resolve() {
    if (colon < 0) {
      return namespaces.unprefixed();
    }
    String found = namespaces.of(name, colon);
    if (found == null && fragment) {
      return "";
    }
    if (found == null) {
      throw malformed("a prefix that nothing declares", name);
    }
    return found;
  }

  private static MalformedPartException malformed(String detail, int position) {
    return new MalformedPartException(Fault.NOT_WELL_FORMED, detail, position);
  }

  /** Reads up to and with the end tag of the element whose start tag was read last. */
  public void skip() {
    int outer = depth - 1;
    while (depth > outer) {
      next();
    }
  }

  /** The first byte of the token. */
  public int start() {
    return start;
  }

  /** The byte behind the token. */
  public int stop() {
    return position;
  }

  /** How many elements are open, that of a start tag just read among them. */
  public int depth() {
    return depth;
  }

  /** Whether the text just read is white space and nothing else. */
  public boolean blank() {
    return blank;
  }

  /** Whether the tag just read is of a namespace and has a local name, of ASCII. */
  public boolean is(String namespace, String local) {
    int from = colon + 1 > name ? colon + 1 : name;
    return nameEnd - from == local.length()
        && characters.startsWith(from, local)
        && this.namespace.equals(namespace);
  }

  /** The name of the tag just read without its prefix. */
  public String localName() {
    int from = colon + 1 > name ? colon + 1 : name;
    return new String(part, from, nameEnd - from, StandardCharsets.UTF_8);
  }

  /** The prefix of the tag just read with its colon; empty where it has none. */
  public String prefix() {
    return colon < 0 ? "" : new String(part, name, colon + 1 - name, StandardCharsets.UTF_8);
  }

  /** The namespace of the tag just read; empty where it has none. */
  public String namespace() {
    return namespace;
  }

  /** The byte behind the name of the tag just read. */
  public int nameEnd() {
    return nameEnd;
  }

  /** The attributes of the start tag just read, until the next token is. */
  public TagAttributes attributes() {
    return attributes;
  }

  /** The namespace of an attribute of the start tag just read; empty where it has no prefix. */
  public String namespace(int attribute) {
    int prefix = attributes.colon(attribute);
    String found = prefix < 0 ? "" : namespaces.of(attributes.name(attribute), prefix);
    return found == null ? "" : found;
  }

  /** The index of an attribute by namespace and local name; negative where there is none. */
  public int attribute(String namespace, String local) {
    for (int i = 0; i < attributes.size(); i++) {
      if (attributes.localName(i).equals(local) && namespace(i).equals(namespace)) {
        return i;
      }
    }
    return -1;
  }

  /** The value of an attribute without a prefix; null where the tag has none of that name. */
  public @Nullable String value(String attribute) {
    int index = attributes.find(attribute);
    return index < 0 ? null : attributes.value(index);
  }

  /** The text or CDATA section just read, references undone. */
  public String content() {
    return part[start] == '<'
        ? MarkupText.lines(
            new String(part, start + 9, position - start - 12, StandardCharsets.UTF_8))
        : MarkupText.decode(part, start, position);
  }
}
