package org.itaworkbook.cli.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.overview.agencies.RegisterException;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.SpokenException;
import org.itaworkbook.text.Text;

/**
 * What a command ends with that could not do its work. The one place where exceptions become exit
 * codes.
 */
public record ExecutionFault(int exitCode, Text text) {

  /**
   * What each exception ends a command with, the first that fits; every other is a defect of the
   * program.
   */
  private static final List<Ending<?>> EXCEPTIONS =
      List.of(
          new Ending<>(RefusedException.class, ExitCode.REFUSED, CommandHints::with),
          new Ending<>(OutboxException.class, ExitCode.TRY_AGAIN, OutboxException::text),
          new Ending<>(RegisterException.class, ExitCode.USAGE, CommandHints::with),
          new Ending<>(SpokenException.class, ExitCode.USAGE, SpokenException::text));

  /** One kind of exception, the exit code that it means and what is said of it. */
  private record Ending<E>(Class<E> kind, int exitCode, Function<E, Text> text) {

    Optional<ExecutionFault> of(Throwable exception) {
      return kind.isInstance(exception)
          ? Optional.of(new ExecutionFault(exitCode, text.apply(kind.cast(exception))))
          : Optional.empty();
    }
  }

  public static ExecutionFault of(Throwable exception) {
    return EXCEPTIONS.stream()
        .flatMap(each -> each.of(exception).stream())
        .findFirst()
        .orElseGet(
            () ->
                new ExecutionFault(
                    ExitCode.DEFECT, Messages.text("cli.fault.defect", exception.toString())));
  }
}
