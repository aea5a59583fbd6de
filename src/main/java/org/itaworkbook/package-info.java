/**
 * ITA Workbook: an engine behind Excel for the yearly integrity score of a Thai public agency.
 *
 * <p>The packages are in the order in which an upload passes through them. A package may use those
 * above it, never those below; the tests hold this.
 *
 * <ol>
 *   <li>{@code opc}: the parts of an Office document and their bytes; knows nothing of the others
 *   <li>{@code framework}: what is assessed in a fiscal year
 *   <li>{@code scores}: what was scored, and findings about what could not be read
 *   <li>{@code analysis}: what the scores mean
 *   <li>{@code units}: who in the agency is responsible for what, and each unit's share
 *   <li>{@code workbook}: Excel in and out, the only user of Apache POI
 *   <li>{@code json}: JSON in and out, the only user of Gson
 *   <li>{@code mail}: messages to units, the outbox and SMTP, the only user of Jakarta Mail and
 *       JDBC
 *   <li>{@code engine}: the straight lines from request to answer
 *   <li>{@code http} and {@code cli}: the two faces; the only users of Servlet and Jetty, and of
 *       picocli
 *   <li>{@code app}: settings and wiring
 * </ol>
 */
@NullMarked
package org.itaworkbook;

import org.jspecify.annotations.NullMarked;
