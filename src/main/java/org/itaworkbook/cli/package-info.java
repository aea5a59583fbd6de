/** The commands of {@code ita}. The only package that knows picocli. */
@NullMarked
package org.itaworkbook.cli;

import org.jspecify.annotations.NullMarked;
