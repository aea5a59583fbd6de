/** What a person sees and types at a terminal: columns, language, exit codes, faults of usage. */
@NullMarked
package org.itaworkbook.cli.terminal;

import org.jspecify.annotations.NullMarked;
