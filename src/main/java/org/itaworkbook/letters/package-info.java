/**
 * What units are told by letter, and what became of it: the words ({@link
 * org.itaworkbook.letters.LetterText}, whose look is {@code layout.html} and {@code layout.txt} in
 * the resources, and whose sentences are the bundle {@code letter}), the day to answer by, and the
 * plan of who gets what. Values and rules only; nothing here opens an outbox or knows SMTP.
 *
 * <p>One thing has one word:
 *
 * <ul>
 *   <li><b>letter</b>: what a unit is told, of one of two kinds
 *   <li><b>message</b>: a letter to one address with the unit's workbook; planned, then written as
 *       MIME has it and kept in the outbox as an <b>entry</b>
 *   <li><b>delivery</b>: what became of a message, as the outbox knows it
 *   <li><b>correspondence</b>: the messages of one kind to one address about one assessment, of
 *       which the newest counts
 *   <li><b>lease</b>: a worker's hold on the message that it is sending
 *   <li><b>mail</b>: all of it
 * </ul>
 */
@NullMarked
package org.itaworkbook.letters;

import org.jspecify.annotations.NullMarked;
