package org.itaworkbook.json;

import java.util.Locale;
import org.itaworkbook.analysis.Analysis;

/** Writes an analysis as JSON. */
public final class AnalysisWriter {

  private AnalysisWriter() {}

  public static String write(Analysis analysis, Locale locale) {
    throw new UnsupportedOperationException("being built");
  }
}
