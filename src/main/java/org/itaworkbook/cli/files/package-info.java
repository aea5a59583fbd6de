/** Files that a command reads and writes; an output replaces nothing that it was not told to. */
@NullMarked
package org.itaworkbook.cli.files;

import org.jspecify.annotations.NullMarked;
