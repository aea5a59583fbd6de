/** Who is who: the register of agencies, and how a file is found to be one of them. */
@NullMarked
package org.itaworkbook.overview.agencies;

import org.jspecify.annotations.NullMarked;
