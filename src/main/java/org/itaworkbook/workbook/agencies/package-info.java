/** Tables with a row for each agency: the register of agencies, and results without questions. */
@NullMarked
package org.itaworkbook.workbook.agencies;

import org.jspecify.annotations.NullMarked;
