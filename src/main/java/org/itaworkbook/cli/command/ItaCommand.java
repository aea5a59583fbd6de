package org.itaworkbook.cli.command;

import org.itaworkbook.cli.terminal.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command that the others stand under, with the options that all of them share. */
@SuppressWarnings("unused") // the fields are there for picocli to describe
@Command(name = "ita")
public final class ItaCommand {

  @Option(
      names = {Language.SHORT_OPTION, Language.OPTION},
      paramLabel = "th|en",
      descriptionKey = "ita.language",
      scope = ScopeType.INHERIT)
  private Language language = Language.TH;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "ita.help",
      scope = ScopeType.INHERIT)
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "ita.version",
      scope = ScopeType.INHERIT)
  private boolean version;
}
