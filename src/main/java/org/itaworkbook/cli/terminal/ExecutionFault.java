package org.itaworkbook.cli.terminal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itaworkbook.letters.DueDayException;
import org.itaworkbook.mail.outbox.OutboxException;
import org.itaworkbook.mail.settings.MailSettingException;
import org.itaworkbook.mailing.WrongCountException;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * What a command ends with that could not do its work. The one place where exceptions become exit
 * codes.
 */
public record ExecutionFault(int exitCode, Text text) {

  /** What each exception ends a command with; every other is a defect of the program. */
  private static final List<Ending<?>> EXCEPTIONS =
      List.of(
          new Ending<>(CommandFault.class, ExitCode.USAGE, CommandFault::text),
          new Ending<>(RefusedException.class, ExitCode.REFUSED, RefusedException::text),
          new Ending<>(MailSettingException.class, ExitCode.USAGE, MailSettingException::text),
          new Ending<>(WrongCountException.class, ExitCode.USAGE, WrongCountException::text),
          new Ending<>(DueDayException.class, ExitCode.USAGE, DueDayException::text),
          new Ending<>(
              OutboxException.class,
              ExitCode.TRY_AGAIN,
              away -> Messages.text("cli.fault.outbox", away.said())));

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
