package org.itaworkbook.responses.recognition;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.itaworkbook.responses.tables.Lexicon;
import org.itaworkbook.responses.tables.RowCells;
import org.jspecify.annotations.Nullable;

/**
 * The different texts of some columns, each with a number, found by their bytes. Mutable, for one
 * thread.
 */
public final class Spellings {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Beyond so many spellings none more is kept: a column of free texts has no use for them. */
  private static final int MOST = 1 << 15;

  private static final int LONGEST = 600;

  private int[] slots = new int[256];
  private byte[][] texts = new byte[128][];
  private int size;
  private @Nullable Lexicon lexicon;
  private int[] entries = new int[0];

  public int size() {
    return size;
  }

  public String text(int spelling) {
    return new String(texts[spelling], StandardCharsets.UTF_8);
  }

  /** The number of the text in a cell that is not blank; -1 for one that is not kept. */
  public int of(RowCells row, int column) {
    int shared = row.shared(column);
    return shared < 0 ? ofOwn(row, column) : ofShared(row, shared);
  }

  /** The same of a cell that has a text of its own. */
  int ofOwn(RowCells row, int column) {
    int from = row.from(column);
    return of(row.buffer(), from, row.to(column) - from);
  }

  /** The same of a cell that shares a text. */
  int ofShared(RowCells row, int shared) {
    Lexicon known = lexicon;
    if (known == null || row.lexicon() != known) {
      known = turnTo(row.lexicon());
    }
    int word = known.word(shared);
    if (word < 0) {
      return -1;
    }
    int entry = entries[word];
    return (entry == 0 ? enter(known, word) : entry) - 1;
  }

  private Lexicon turnTo(Lexicon other) {
    lexicon = other;
    entries = new int[other.kept()];
    return other;
  }

  private int enter(Lexicon known, int word) {
    byte[] text = known.kept(word).getBytes(StandardCharsets.UTF_8);
    entries[word] = of(text, 0, text.length) + 1;
    return entries[word];
  }

  private int of(byte[] bytes, int from, int length) {
    int slot = hash(bytes, from, length) & slots.length - 1;
    while (slots[slot] != 0) {
      byte[] text = texts[slots[slot] - 1];
      if (text.length == length && Arrays.equals(text, 0, length, bytes, from, from + length)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return size == MOST || length > LONGEST
        ? -1
        : added(Arrays.copyOfRange(bytes, from, from + length));
  }

  private int added(byte[] text) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
    }
    texts[size++] = text;
    if (size * 2 > slots.length) {
      slots = new int[slots.length * 2];
      for (int i = 0; i < size; i++) {
        place(i);
      }
    } else {
      place(size - 1);
    }
    return size - 1;
  }

  private void place(int spelling) {
    byte[] text = texts[spelling];
    int slot = hash(text, 0, text.length) & slots.length - 1;
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = spelling + 1;
  }

  private static int hash(byte[] bytes, int from, int length) {
    long hash = length;
    int at = from;
    int end = from + length;
    for (; at + 8 <= end; at += 8) {
      hash = (hash ^ (long) LONGS.get(bytes, at)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    for (; at < end; at++) {
      hash = (hash ^ bytes[at]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ hash >>> 16);
  }
}
