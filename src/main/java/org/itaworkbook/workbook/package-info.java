/**
 * Excel: opening, reading, filling, annotating and comparing workbooks. Nothing here decides what a
 * score means.
 *
 * <p>The rooms from the ground up; each may use those above it, never those below:
 *
 * <ol>
 *   <li>{@code contract}: every name that a standard workbook bears
 *   <li>{@code intake}: what is let in
 *   <li>{@code cells}: addresses, areas, days, looks: what a cell is whatever part it stands in
 *   <li>{@code parts}: sheets, cells, styles, tables, read and changed in place
 *   <li>{@code writer}: new sheets and charts
 *   <li>{@code template}: a year's blank workbooks
 *   <li>{@code recalculation}: staff's formulas that look at what changed
 *   <li>{@code layout}: where everything stands
 *   <li>{@code recognition}: how that is found
 *   <li>{@code formulas}: the engine's cells in staff's tables
 *   <li>{@code reading}: to scores, units, answers
 *   <li>{@code sheets}: what the engine's own sheets say
 *   <li>{@code annotation}: all of it written in and taken out
 *   <li>{@code filling}: from workbook to workbook
 *   <li>{@code comparison}: proof that nothing was lost
 * </ol>
 */
@NullMarked
package org.itaworkbook.workbook;

import org.jspecify.annotations.NullMarked;
