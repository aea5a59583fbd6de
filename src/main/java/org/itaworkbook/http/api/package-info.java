/**
 * What each path under {@code /api/v1} answers: the workbook in, the engine asked, workbook or JSON
 * out. One class for each operation of {@code openapi.json}, or for a few that are alike.
 */
@NullMarked
package org.itaworkbook.http.api;

import org.jspecify.annotations.NullMarked;
