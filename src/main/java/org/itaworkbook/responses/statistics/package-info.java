/** What counts say beside their means. Pure, of numbers only. */
@NullMarked
package org.itaworkbook.responses.statistics;

import org.jspecify.annotations.NullMarked;
