/**
 * The fiscal years as folders on disk: {@code framework.json}, the workbooks to fill in, and how
 * these are drawn. The only place below the faces that reads and writes files of people; {@code
 * engine} gets from here what it works on.
 */
@NullMarked
package org.itaworkbook.years;

import org.jspecify.annotations.NullMarked;
