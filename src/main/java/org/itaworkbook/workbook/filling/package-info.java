/**
 * Moves what is known from one workbook into another: an agency into a template, last year's scores
 * into this year's workbook, a unit's share into its own.
 */
@NullMarked
package org.itaworkbook.workbook.filling;

import org.jspecify.annotations.NullMarked;
