/**
 * The way in for documents of Word: kind, size and soundness are looked at before any is believed.
 */
@NullMarked
package org.itaworkbook.report.intake;

import org.jspecify.annotations.NullMarked;
