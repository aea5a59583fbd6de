/**
 * How the map of a workbook is found: which tables are tables of questions, what a header means,
 * which question a row is of, which year it is. Adds nothing to a workbook.
 */
@NullMarked
package org.itaworkbook.workbook.recognition;

import org.jspecify.annotations.NullMarked;
