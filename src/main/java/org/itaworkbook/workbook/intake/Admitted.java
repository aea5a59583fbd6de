package org.itaworkbook.workbook.intake;

import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.scores.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * An upload that was let in.
 *
 * @param parts of the workbook, or of one that holds what another kind of file shows
 * @param conversion what is told of a file of another kind, which only serves to be read
 */
public record Admitted(OpcPackage parts, @Nullable FindingCode conversion) {}
