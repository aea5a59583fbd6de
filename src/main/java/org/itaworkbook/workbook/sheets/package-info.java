/** What each of the engine's own sheets says and how it looks. */
@NullMarked
package org.itaworkbook.workbook.sheets;

import org.jspecify.annotations.NullMarked;
