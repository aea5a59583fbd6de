/**
 * Parts as trees. Whatever nobody touches is written as it was read, attribute by attribute and
 * blank by blank. Knows no report.
 */
@NullMarked
package org.itaworkbook.report.markup;

import org.jspecify.annotations.NullMarked;
