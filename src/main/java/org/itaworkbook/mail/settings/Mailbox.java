package org.itaworkbook.mail.settings;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.units.MailAddress;

/**
 * An address with the name that is shown for it.
 *
 * @param name may be empty
 */
public record Mailbox(String name, MailAddress address) {

  private static final Pattern NAMED = Pattern.compile("(.*)<([^<>]+)>");

  /**
   * Reads {@code ita@example.go.th} or {@code ศูนย์ ITA <ita@example.go.th>}.
   *
   * @throws MailSettingException for what is neither
   */
  public static Mailbox of(String text) {
    String line = OneLine.of(text);
    Matcher matcher = NAMED.matcher(line);
    boolean named = matcher.matches();
    String name = named ? matcher.group(1).strip().replaceAll("^\"|\"$", "") : "";
    return new Mailbox(
        name,
        MailAddress.parse(named ? matcher.group(2) : line)
            .orElseThrow(() -> new MailSettingException("address", line)));
  }
}
