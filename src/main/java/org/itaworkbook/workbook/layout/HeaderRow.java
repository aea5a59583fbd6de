package org.itaworkbook.workbook.layout;

/** A row of a sheet in which tables have their headers; rows count from 0. */
public record HeaderRow(String sheet, int row) {}
