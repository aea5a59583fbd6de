/**
 * The yearly report as a Word document (WordprocessingML, ECMA-376 part 1): drawn as a template
 * from a year's framework, filled from an analysis, and filled again after people have worked on
 * it. Uses no POI and knows no workbook.
 *
 * <p>A report is its own template. What the engine writes is marked by means that Word and
 * LibreOffice both keep: bookmarks {@code _ita_...} around parts and {@code DOCPROPERTY ITA-...}
 * fields for values. Whose words a part holds is told by prints of what the engine last wrote, in a
 * part of the document's own.
 *
 * <p>Its rooms, each of which may use those above it:
 *
 * <ol>
 *   <li>{@code markup}: a part as a tree whose untouched branches keep their bytes
 *   <li>{@code contents}: what the report of an analysis says, as texts, tables and charts
 *   <li>{@code drawing}: the template of a year
 *   <li>{@code intake}: which files are let in
 *   <li>{@code document}: a document's paragraphs, marks, fields, tables, charts and contents
 *   <li>{@code filling}: whose words are whose, and what is written
 * </ol>
 */
@NullMarked
package org.itaworkbook.report;

import org.jspecify.annotations.NullMarked;
