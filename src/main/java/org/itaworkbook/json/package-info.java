/**
 * JSON in and out. The only packages that know Gson.
 *
 * <ol>
 *   <li>{@code base}: how JSON is read and written
 *   <li>{@code framework}: a year's data, in and out
 *   <li>{@code scores}: scores and the register of units, in
 *   <li>{@code results}: what scores mean, out
 *   <li>{@code overview}: results of many agencies, in and out
 *   <li>{@code units}: letters to the units and their answers, out
 *   <li>{@code responses}: what persons answered, out, and what is said of their files, in
 *   <li>{@code server}: what the server says of itself, out
 * </ol>
 *
 * <p>What goes out is a record whose components are the names in the JSON, in their order; {@code
 * openapi.json} describes the same, and a test compares the two, but for {@code overview}, which
 * only the command writes.
 */
@NullMarked
package org.itaworkbook.json;

import org.jspecify.annotations.NullMarked;
