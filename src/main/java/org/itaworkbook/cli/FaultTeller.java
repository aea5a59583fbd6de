package org.itaworkbook.cli;

import org.itaworkbook.cli.terminal.Console;
import org.itaworkbook.cli.terminal.ExecutionFault;
import org.itaworkbook.cli.terminal.ExitCode;
import org.itaworkbook.cli.terminal.UsageFaults;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Says what is wrong with a command, or why it failed. A class with a name: picocli is translated
 * for so old a Java that the archive of classes, from which commands start, holds none of its
 * interfaces that a lambda implements.
 */
record FaultTeller(Console console)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    console.complain(console.say(UsageFaults.text(fault)));
    String command = fault.getCommandLine().getCommandSpec().qualifiedName();
    console.complain(console.say("fault.help", command));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine command, ParseResult parsed) {
    ExecutionFault fault = ExecutionFault.of(exception);
    console.complain(console.say(fault.text()));
    if (fault.exitCode() == ExitCode.DEFECT) {
      exception.printStackTrace(console.err());
    }
    return fault.exitCode();
  }
}
