/**
 * What the report of an analysis says: its values, texts, tables and charts, each by the name of
 * its mark. In Thai, with Arabic digits; nothing here knows how a document is made.
 */
@NullMarked
package org.itaworkbook.report.contents;

import org.jspecify.annotations.NullMarked;
