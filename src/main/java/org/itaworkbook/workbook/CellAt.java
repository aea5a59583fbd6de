package org.itaworkbook.workbook;

/** A cell of a sheet; row and column count from 0. */
record CellAt(int row, int column) {}
