/**
 * A Word document as the engine works on it: its paragraphs as readers see them, marks, fields,
 * tables, charts and contents. Knows how each is changed, not what is written or by whose leave.
 */
@NullMarked
package org.itaworkbook.report.document;

import org.jspecify.annotations.NullMarked;
