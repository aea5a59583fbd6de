package org.itaworkbook.units;

import java.io.Serializable;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaworkbook.text.PlainText;

/**
 * An address that mail can be sent to: a dot-atom of RFC 5321, or of RFC 6531 where its first part
 * is in Thai, and a domain with at least one dot. Quoted local parts and address literals are not
 * taken, since no unit has one and they hide mistakes.
 */
public record MailAddress(String local, String domain)
    implements Comparable<MailAddress>, Serializable {

  private static final Pattern LOCAL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]");

  private static final Pattern LINK = Pattern.compile("(?i)^mailto: *");

  private static final int LOCAL_OCTETS = 64;
  private static final int DOMAIN_OCTETS = 253;

  public MailAddress {
    // Lengths first: what is longer than any address is not worth a look.
    if (local.length() > LOCAL_OCTETS
        || domain.length() > DOMAIN_OCTETS
        || local.getBytes(StandardCharsets.UTF_8).length > LOCAL_OCTETS
        || !LOCAL.matcher(local).matches()
        || !DOMAIN.matcher(domain).matches()) {
      throw new IllegalArgumentException("not an address: " + local + "@" + domain);
    }
  }

  /**
   * Reads an address. A domain in Thai becomes its ASCII form (RFC 5890); empty for what is no
   * address.
   */
  public static Optional<MailAddress> parse(String text) {
    String stripped = text.strip();
    int at = stripped.lastIndexOf('@');
    if (at < 1 || stripped.length() - at > DOMAIN_OCTETS + 1) {
      return Optional.empty();
    }
    try {
      String domain = IDN.toASCII(stripped.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      return Optional.of(
          new MailAddress(stripped.substring(0, at), domain.toLowerCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads an address as it was pasted from a web page, a chat or a mail program: without the signs
   * that nobody sees, blanks at its ends and {@code mailto:}, and whether its signs are wide or
   * not. Empty for what is no address even then.
   */
  public static Optional<MailAddress> pasted(String text) {
    return parse(LINK.matcher(PlainText.of(text)).replaceFirst(""));
  }

  /** Whether servers on the way must know SMTPUTF8 (RFC 6531). */
  public boolean needsSmtpUtf8() {
    return !local.chars().allMatch(c -> c < 128);
  }

  /** Whether both reach one mailbox, as far as anybody can tell from outside. */
  public boolean isAlike(MailAddress other) {
    return toString().equalsIgnoreCase(other.toString());
  }

  @Override
  public int compareTo(MailAddress other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }
}
