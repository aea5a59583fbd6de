/** Who calls, how he proved it, and what he may do. Holds no file and no network. */
@NullMarked
package org.itaworkbook.people;

import org.jspecify.annotations.NullMarked;
