package org.itaworkbook.units;

import java.io.Serializable;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaworkbook.text.PlainText;

/**
 * An address that mail can be sent to: of the dot-atoms of RFC 5321 those whose first part is made
 * of letters, digits and {@code _ + -}, or of RFC 6531 those in Thai, and a domain with at least
 * one dot. Quoted local parts and address literals are not taken, since no unit has one and they
 * hide mistakes; neither are signs that programs and mail servers on the way may read as something
 * else ({@code | / ! % `}), nor letters of other scripts, which look like those that were meant.
 */
public record MailAddress(String local, String domain)
    implements Comparable<MailAddress>, Serializable {

  private static final Pattern LOCAL =
      Pattern.compile(
          "[A-Za-z0-9_][A-Za-z0-9_+-]*(\\.[A-Za-z0-9_+-]+)*"
              + "|[\\p{IsThai}0-9_][\\p{IsThai}0-9_+-]*(\\.[\\p{IsThai}0-9_+-]+)*");

  /** What a domain may be made of before it gets its ASCII form. */
  private static final Pattern SPELT =
      Pattern.compile("[A-Za-z0-9.\\p{IsThai}\u3002\uff0e\uff61-]*");

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
   * address, and where the domain has letters that are neither English nor Thai.
   */
  public static Optional<MailAddress> parse(String text) {
    String stripped = text.strip();
    int at = stripped.lastIndexOf('@');
    if (at < 1 || stripped.length() - at > DOMAIN_OCTETS + 1) {
      return Optional.empty();
    }
    String spelt = stripped.substring(at + 1);
    try {
      if (!SPELT.matcher(IDN.toUnicode(spelt)).matches()) {
        return Optional.empty();
      }
      String domain = IDN.toASCII(spelt, IDN.USE_STD3_ASCII_RULES);
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
