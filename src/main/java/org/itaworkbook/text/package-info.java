/**
 * The ground floor: how the program speaks and looks, whatever it speaks about. Texts in both
 * languages ({@link org.itaworkbook.text.Messages}), exceptions that a person is told, templates,
 * Thai dates and digits, days for a calendar program, spellings that a person takes for the same,
 * names of files, fingerprints, colours. Functions and values; knows no score, no workbook, no mail
 * and no library.
 */
@NullMarked
package org.itaworkbook.text;

import org.jspecify.annotations.NullMarked;
