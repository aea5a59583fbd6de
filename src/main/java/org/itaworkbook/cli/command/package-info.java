/** The commands and their options. */
@NullMarked
package org.itaworkbook.cli.command;

import org.jspecify.annotations.NullMarked;
