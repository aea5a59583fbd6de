/**
 * The fiscal years as folders on disk: {@code framework.json}, the workbooks to fill in, how these
 * are drawn, and how a new year is made of one that is known. The only place below the faces that
 * reads and writes files of people; {@code engine} gets from here what it works on.
 */
@NullMarked
package org.itaworkbook.years;

import org.jspecify.annotations.NullMarked;
