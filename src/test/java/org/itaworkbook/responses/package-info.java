/** What persons answered, from exports of every kind to scores. */
@NullMarked
package org.itaworkbook.responses;

import org.jspecify.annotations.NullMarked;
