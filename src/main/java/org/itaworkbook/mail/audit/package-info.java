/**
 * Who did what with letters and when, for as long as the settings say: a table that is only added
 * to. What it tells of the outbox is written in the outbox's own transaction.
 */
@NullMarked
package org.itaworkbook.mail.audit;

import org.jspecify.annotations.NullMarked;
