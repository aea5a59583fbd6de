package org.itaworkbook.report;

import java.io.Serializable;
import org.itaworkbook.report.filling.ReportOutcome;

/**
 * A report.
 *
 * @param document the file; owned by the caller
 */
public record Report(ReportOutcome outcome, byte[] document) implements Serializable {}
