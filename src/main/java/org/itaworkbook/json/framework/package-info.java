/** A year's framework as JSON, in and out. */
@NullMarked
package org.itaworkbook.json.framework;

import org.jspecify.annotations.NullMarked;
