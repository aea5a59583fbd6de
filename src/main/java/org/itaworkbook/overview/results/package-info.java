/** What is known of one agency in one year, and of a file that cannot be read. */
@NullMarked
package org.itaworkbook.overview.results;

import org.jspecify.annotations.NullMarked;
