/**
 * Who calls, and what he may do. Holds no file and no network; knows nothing of how he proved it.
 */
@NullMarked
package org.itaworkbook.people;

import org.jspecify.annotations.NullMarked;
