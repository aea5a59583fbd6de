package org.itaworkbook.workbook.cells;

/** A cell of a sheet; row and column count from 0. */
public record CellAt(int row, int column) {}
