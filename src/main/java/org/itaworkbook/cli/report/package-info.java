/** What a command prints of a result. */
@NullMarked
package org.itaworkbook.cli.report;

import org.jspecify.annotations.NullMarked;
