package org.itaworkbook.workbook.parts;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntUnaryOperator;

/** What an index has from one place up to but not including another, without a copy. */
final class IntView extends AbstractList<Integer> implements RandomAccess {

  private final int start;
  private final int end;
  private final IntUnaryOperator value;

  IntView(int start, int end, IntUnaryOperator value) {
    this.start = start;
    this.end = end;
    this.value = value;
  }

  @Override
  public Integer get(int index) {
    return value.applyAsInt(start + Objects.checkIndex(index, size()));
  }

  @Override
  public int size() {
    return end - start;
  }
}
