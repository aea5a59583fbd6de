package org.itaworkbook.cli.terminal;

import java.util.Locale;
import java.util.Set;
import org.itaworkbook.overview.agencies.RegisterException;
import org.itaworkbook.overview.summary.OverviewFinding;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;

/**
 * What a command says beside a text that the page shows too: the command or the option that does
 * what the text asks for, as {@code cli.hint.CODE} of the finding or the refusal names it.
 */
public final class CommandHints {

  private static final String KEY = "cli.hint.";
  private static final Set<String> KEYS = Messages.area("cli", Locale.ENGLISH).keySet();

  private CommandHints() {}

  public static Text with(RefusedException refused) {
    return with(refused.text(), refused.refusal().name());
  }

  public static Text with(Finding finding) {
    return with(finding.message(), finding.code().name());
  }

  /** Of what a person has settled nothing is left to do, and of one file there is no choice. */
  public static Text with(OverviewFinding finding) {
    return finding.severity() == finding.code().severity() && finding.files().size() > 1
        ? with(finding.message(), finding.code().name())
        : finding.message();
  }

  static Text with(RegisterException fault) {
    return with(fault.text(), Refusal.AGENCIES_REGISTER.name());
  }

  private static Text with(Text text, String code) {
    return KEYS.contains(KEY + code)
        ? Messages.text("cli.hint", text, Messages.text(KEY + code))
        : text;
  }
}
