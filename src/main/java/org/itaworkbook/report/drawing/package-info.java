/**
 * The template of a year's report, drawn from its framework in the style of government documents:
 * A4, TH SarabunPSK, styles and marks that Word and LibreOffice show and keep.
 */
@NullMarked
package org.itaworkbook.report.drawing;

import org.jspecify.annotations.NullMarked;
