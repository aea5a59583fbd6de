package org.itaworkbook.responses.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that cells of a workbook share. Only some are kept as texts; of the others a number
 * that tells equal ones from others, so that free texts take the same room however long they are.
 */
public final class Lexicon {

  /** Of a table whose cells share none. */
  public static final Lexicon EMPTY = new Lexicon();

  /** Of a workbook whose shared texts are not read yet: any may be there. */
  static final Lexicon UNREAD = new Lexicon();

  static {
    UNREAD.size = Integer.MAX_VALUE;
  }

  private static final int SIZE = 1 << 10;

  private static final int UNKEPT = -1;
  private static final int MOMENT = -2;

  private int[] words = new int[SIZE];
  private long[] hashes = new long[SIZE];
  private int size;
  private final List<String> texts = new ArrayList<>();

  Lexicon() {}

  void add(String text, boolean keep, long hash, long moment) {
    if (size == words.length) {
      words = Arrays.copyOf(words, size + (size >> 1));
      hashes = Arrays.copyOf(hashes, size + (size >> 1));
    }
    boolean dated = moment != Keeping.NO_MOMENT;
    if (keep && !dated) {
      words[size] = texts.size();
      texts.add(text);
    } else {
      words[size] = dated ? MOMENT : UNKEPT;
    }
    hashes[size++] = dated ? moment : hash;
  }

  /** How many texts are kept. */
  public int kept() {
    return texts.size();
  }

  public int size() {
    return size;
  }

  /** The moment that a text is; {@link Keeping#NO_MOMENT} for any other. */
  public long moment(int index) {
    return words[index] == MOMENT ? hashes[index] : Keeping.NO_MOMENT;
  }

  /** The number of a kept text, 0 or more; less than 0 for one that is not kept. */
  public int word(int index) {
    return words[index];
  }

  /** What tells a text from others; the same in every file of a run. */
  public long hash(int index) {
    return hashes[index];
  }

  /** A kept text; empty for another. */
  public String text(int index) {
    return words[index] < 0 ? "" : texts.get(words[index]);
  }

  public String kept(int word) {
    return texts.get(word);
  }
}
