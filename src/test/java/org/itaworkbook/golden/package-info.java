/**
 * Golden texts: what the program makes, dumped as text that a reviewer can read and a diff can
 * show. Everything is made through the commands, and workbooks are read by a small reader of these
 * tests' own, so that a change inside the program changes no golden text.
 */
@NullMarked
package org.itaworkbook.golden;

import org.jspecify.annotations.NullMarked;
