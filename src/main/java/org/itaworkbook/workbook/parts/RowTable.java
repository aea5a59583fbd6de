package org.itaworkbook.workbook.parts;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the rows of a sheet stand, in the order of the part. */
final class RowTable {

  private int size;
  private int[] numbers = new int[64];
  private int[] starts = new int[64];
  private int[] openEnds = new int[64];
  private int[] closes = new int[64];
  private int[] stops = new int[64];
  private int[] firstCells = new int[64];
  private boolean ordered = true;

  /** For rows out of order: the first of each number. */
  private final Map<Integer, Integer> first = new HashMap<>();

  RowTable() {}

  void add(int number, int start, int openEnd, int close, int stop, int firstCell) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      openEnds = Arrays.copyOf(openEnds, 2 * size);
      closes = Arrays.copyOf(closes, 2 * size);
      stops = Arrays.copyOf(stops, 2 * size);
      firstCells = Arrays.copyOf(firstCells, 2 * size);
    }
    if (ordered && size > 0 && number <= numbers[size - 1]) {
      ordered = false;
      for (int i = 0; i < size; i++) {
        first.put(numbers[i], i);
      }
    }
    if (!ordered) {
      first.putIfAbsent(number, size);
    }
    numbers[size] = number;
    starts[size] = start;
    openEnds[size] = openEnd;
    closes[size] = close;
    stops[size] = stop;
    firstCells[size++] = firstCell;
  }

  boolean ordered() {
    return ordered;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** The number of a row, counted from 0. */
  int number(int row) {
    return numbers[row];
  }

  /** Where a row starts. */
  int start(int row) {
    return starts[row];
  }

  /** The byte behind a row's start tag. */
  int openEnd(int row) {
    return openEnds[row];
  }

  /** Whether a row's number is that of the row before it and one, or it is the first of all. */
  boolean follows(int row) {
    return numbers[row] == (row == 0 ? 0 : numbers[row - 1] + 1);
  }

  /** The byte behind a row. */
  int stop(int row) {
    return stops[row];
  }

  /** Where a row's end tag starts; negative for a row that is start and end at once. */
  int close(int row) {
    return closes[row];
  }

  /** The index of a row's first cell, or of the first cell behind it. */
  int firstCell(int row) {
    return firstCells[row];
  }

  /** The first row of a number; negative where there is none. */
  int find(int number) {
    return ordered ? Arrays.binarySearch(numbers, 0, size, number) : first.getOrDefault(number, -1);
  }

  /** The first row, in the order of the part, with a higher number; {@link #size} for none. */
  int behind(int number) {
    int row = 0;
    while (row < size && numbers[row] <= number) {
      row++;
    }
    return row;
  }

  /** The numbers from one to another of rows that are in order. */
  List<Integer> numbers(int from, int to) {
    int found = Arrays.binarySearch(numbers, 0, size, from);
    int last = Arrays.binarySearch(numbers, 0, size, to);
    int start = found < 0 ? -1 - found : found;
    int end = last < 0 ? -1 - last : last + 1;
    return new IntView(start, Math.max(start, end), this::number);
  }
}
