package org.itaworkbook.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.itaworkbook.cli.terminal.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete the commands and their options. */
@Command(name = "completion")
public final class CompletionCommand implements Callable<Integer> {

  private final Session session;

  @Spec private @Nullable CommandSpec spec;

  public CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CommandSpec root = Objects.requireNonNull(spec).root();
    session.console().print(List.of(AutoComplete.bash(root.name(), root.commandLine())));
    return ExitCode.DONE;
  }
}
