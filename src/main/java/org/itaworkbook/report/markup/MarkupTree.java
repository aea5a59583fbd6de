package org.itaworkbook.report.markup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.PartEncoding;
import org.jspecify.annotations.Nullable;

/** A part as a tree, to be changed and written again. Not thread-safe. */
public final class MarkupTree {

  /** WordprocessingML. */
  public static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final Map<String, String> PREFIXES =
      Map.of(
          WORD,
          "w:",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "r:",
          "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
          "wp:",
          "http://schemas.openxmlformats.org/drawingml/2006/main",
          "a:",
          "http://schemas.openxmlformats.org/drawingml/2006/chart",
          "c:",
          "http://schemas.openxmlformats.org/markup-compatibility/2006",
          "mc:");

  private final String prologue;
  private final Element root;
  private final String epilogue;

  /** How many bytes it came with, which is about what it will have. */
  private final int size;

  private MarkupTree(String prologue, Element root, String epilogue, int size) {
    this.prologue = prologue;
    this.root = root;
    this.epilogue = epilogue;
    this.size = size;
  }

  /**
   * Reads a part.
   *
   * @throws org.itaworkbook.opc.MalformedPartException where it is not well-formed
   */
  public static MarkupTree parse(byte[] part) {
    return new Reading(PartEncoding.toUtf8(part)).read();
  }

  public Element root() {
    return root;
  }

  /** Makes sure that a prefix is known everywhere in the part. */
  public void declare(String prefix, String namespace) {
    if (!root.declares(prefix)) {
      root.with("xmlns:" + prefix, namespace);
    }
  }

  /** The part as it stands now, in UTF-8. */
  public byte[] toBytes() {
    StringBuilder out = new StringBuilder(size + (size >> 2) + (1 << 10));
    out.append(prologue);
    root.write(out);
    return out.append(epilogue).toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One reading from the first byte to the last. */
  private static final class Reading {

    private final byte[] part;
    private final MarkupScanner scanner;

    /** Names that were met before, so that each is made once. */
    private final Map<String, String> names = new HashMap<>();

    private final Deque<Element> open = new ArrayDeque<>();
    private @Nullable Element root;

    Reading(byte[] part) {
      this.part = part;
      this.scanner = new MarkupScanner(part);
    }

    MarkupTree read() {
      int start = -1;
      int stop = -1;
      for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
        switch (token) {
          case START -> {
            start = start < 0 ? scanner.start() : start;
            open.push(put(element(false)));
          }
          case EMPTY -> {
            start = start < 0 ? scanner.start() : start;
            put(element(true));
            stop = scanner.stop();
          }
          case END -> {
            open.pop();
            stop = scanner.stop();
          }
          default -> {
            Element outer = open.peek();
            if (outer != null) {
              outer.add(new Chars(text(scanner.start(), scanner.stop())));
            }
          }
        }
      }
      if (root == null) {
        throw new IllegalStateException("a part without a root that was read to its end");
      }
      return new MarkupTree(text(0, start), root, text(stop, part.length), part.length);
    }

    private Element put(Element element) {
      Element outer = open.peek();
      if (outer == null) {
        root = element;
      } else {
        outer.add(element);
      }
      return element;
    }

    private Element element(boolean empty) {
      String prefix = scanner.prefix();
      String tag = known(prefix + scanner.localName());
      String usual = PREFIXES.get(scanner.namespace());
      String name =
          usual == null || usual.equals(prefix) ? tag : known(usual + scanner.localName());
      int end = scanner.stop() - (empty ? 2 : 1);
      String attributes = end == scanner.nameEnd() ? "" : known(text(scanner.nameEnd(), end));
      return new Element(name, tag, attributes, empty);
    }

    private String known(String text) {
      String before = names.putIfAbsent(text, text);
      return before == null ? text : before;
    }

    private String text(int from, int to) {
      return new String(part, from, to - from, StandardCharsets.UTF_8);
    }
  }
}
