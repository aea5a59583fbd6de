/**
 * Every tab, table, header, hidden name, row of the agency's sheet and mark of the workbooks that
 * this program draws. Both who draws them and who reads them look here; nothing here opens a file.
 */
@NullMarked
package org.itaworkbook.workbook.contract;

import org.jspecify.annotations.NullMarked;
