package org.itaworkbook.cli;

import org.itaworkbook.framework.FiscalYear;
import picocli.CommandLine.ITypeConverter;

/** Reads a year that is given to a command; a class with a name as {@link FaultTeller} is. */
final class FiscalYearConverter implements ITypeConverter<FiscalYear> {

  @Override
  public FiscalYear convert(String value) {
    return FiscalYear.of(value);
  }
}
