package org.itaworkbook.opc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Replacements of ranges of one part's bytes. What no range covers comes back byte for byte. Not
 * thread-safe.
 */
public final class Splices {

  /**
   * One replacement: the bytes from {@code start} up to but not including {@code end} give way to
   * {@code bytes}; where the two are equal the bytes are put in between. The bytes are not copied
   * and may not be changed.
   */
  public record Splice(int start, int end, byte[] bytes) {

    /** Ends not before it starts. */
    public Splice {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("no range: " + start + " to " + end);
      }
    }
  }

  private final byte[] original;
  private final List<Splice> splices = new ArrayList<>();

  /**
   * @param original the part as it came; it is not copied and may not be changed
   */
  public Splices(byte[] original) {
    this.original = original;
  }

  /** The part as it came; not to be changed. */
  public byte[] original() {
    return original;
  }

  /** Whether nothing is to be replaced. */
  public boolean isEmpty() {
    return splices.isEmpty();
  }

  /** Replaces the bytes from a start up to but not including an end. */
  public void replace(int start, int end, byte[] bytes) {
    if (end > original.length) {
      throw new IllegalArgumentException("beyond the part: " + end + " of " + original.length);
    }
    splices.add(new Splice(start, end, bytes));
  }

  /** Replaces the bytes from a start up to but not including an end by a text in UTF-8. */
  public void replace(int start, int end, String text) {
    replace(start, end, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts a text in before a byte; what is put in at one place stays in the order of the calls. */
  public void insert(int at, String text) {
    replace(at, at, text);
  }

  /** Takes out the bytes from a start up to but not including an end. */
  public void remove(int start, int end) {
    replace(start, end, new byte[0]);
  }

  /** The replacements in the order of the bytes. */
  public List<Splice> inOrder() {
    List<Splice> ordered = new ArrayList<>(splices);
    // A stable sort: what is put in at one place keeps its order, and precedes what is replaced.
    ordered.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
    return ordered;
  }

  /**
   * The part with all replacements made.
   *
   * @throws IllegalStateException where two ranges overlap, which is a defect of the caller
   */
  public byte[] apply() {
    List<Splice> ordered = inOrder();
    int size = original.length;
    int last = 0;
    for (Splice each : ordered) {
      if (each.start() < last) {
        throw new IllegalStateException("two changes of one place: byte " + each.start());
      }
      last = each.end();
      size += each.bytes().length - (each.end() - each.start());
    }
    byte[] made = new byte[size];
    int from = 0;
    int to = 0;
    for (Splice each : ordered) {
      System.arraycopy(original, from, made, to, each.start() - from);
      to += each.start() - from;
      System.arraycopy(each.bytes(), 0, made, to, each.bytes().length);
      to += each.bytes().length;
      from = each.end();
    }
    System.arraycopy(original, from, made, to, original.length - from);
    return made;
  }
}
