package org.itaworkbook.workbook.parts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.jspecify.annotations.Nullable;

/**
 * The strings that cells share (ECMA-376 part 1, 18.4.9). Only read: the engine writes its texts
 * into the cells. A string is decoded when it is first asked for. Not thread-safe.
 */
public final class SharedStrings {

  private final byte[] part;
  private int[] starts = new int[64];
  private int size;
  private @Nullable String[] known = {};

  /**
   * @param part the bytes, which are not copied and may not be changed
   * @throws MalformedPartException for anything but a table of strings in well-formed UTF-8
   */
  SharedStrings(byte[] part) {
    this.part = part;
    MarkupScanner scanner = new MarkupScanner(part);
    boolean rooted = false;
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      if (token == Token.START || token == Token.EMPTY) {
        if (!rooted && !scanner.is(SheetIndex.MAIN, "sst")) {
          throw new MalformedPartException(Fault.UNEXPECTED, "no strings", scanner.start());
        }
        if (rooted) {
          add(scanner, token);
        }
        rooted = true;
      }
    }
    known = new String[size];
  }

  /** For a workbook whose cells share none. */
  public static SharedStrings none() {
    return new SharedStrings(
        ("<sst xmlns=\"" + SheetIndex.MAIN + "\"/>").getBytes(StandardCharsets.UTF_8));
  }

  private void add(MarkupScanner scanner, Token token) {
    if (scanner.is(SheetIndex.MAIN, "si")) {
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
      }
      starts[size++] = scanner.start();
    }
    if (token == Token.START) {
      scanner.skip();
    }
  }

  /** The string of an index; an index that the table lacks reads as blank. */
  String get(String index) {
    try {
      int number = Integer.parseInt(index.strip());
      return number >= 0 && number < size ? get(number) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  private String get(int index) {
    String text = known[index];
    if (text == null) {
      text = PartText.ofString(part, starts[index]);
      known[index] = text;
    }
    return text;
  }
}
