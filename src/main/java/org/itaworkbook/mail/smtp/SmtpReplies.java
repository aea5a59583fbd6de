package org.itaworkbook.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.itaworkbook.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * What a server's answer means (RFC 5321, 4.2.1; enhanced codes RFC 3463): 4yz may go well later,
 * 5yz never will.
 */
final class SmtpReplies {

  private static final Pattern MAILBOX_FULL =
      Pattern.compile("(?i)\\b[45]\\.2\\.2\\b|mailbox (is )?full|over ?quota|quota exceeded");
  private static final int SHOWN = 300;

  /** How Exchange says, at the end of a message, that the user may not write as this sender. */
  private static final Pattern SENDER = Pattern.compile("(?i)\\b5\\.7\\.60\\b|SendAsDenied");

  /** An answer that wants a login first, whatever it was asked (RFC 4954, 6). */
  private static final Set<Integer> LOGIN_WANTED = Set.of(530, 535, 538);

  /** Too large (RFC 1870, 6.1), or a parameter of its own not known (RFC 5321, 4.1.1.11). */
  private static final Set<Integer> OF_MESSAGE = Set.of(552, 555);

  /**
   * @param ofSender whether it answers to the sender's address
   */
  private record Reply(int code, String text, boolean ofSender) {

    /** Whether no other message would be taken either. */
    boolean refusesSender() {
      return LOGIN_WANTED.contains(code)
          || (code >= 500 && (ofSender || SENDER.matcher(text).find()));
    }
  }

  private SmtpReplies() {}

  /** A failure before a message was begun. */
  static Outcome toConnecting(MessagingException failure) {
    for (Throwable each : chain(failure)) {
      if (each instanceof AuthenticationFailedException) {
        return Outcome.of(Outcome.Kind.NOT_NOW, "login", shown(each));
      }
      if (each instanceof SSLException) {
        return Outcome.of(Outcome.Kind.NOT_NOW, "certificate", shown(each));
      }
    }
    return String.valueOf(failure.getMessage()).contains("STARTTLS is required")
        ? Outcome.of(Outcome.Kind.NOT_NOW, "certificate", shown(failure))
        : Outcome.of(Outcome.Kind.NOT_NOW, "unreachable", shown(failure));
  }

  /**
   * A failure while a message was being sent.
   *
   * @param written whether all of the message went out
   */
  static Outcome toSending(MessagingException failure, boolean written) {
    Reply reply = reply(failure);
    if (reply == null) {
      return written
          ? Outcome.of(Outcome.Kind.UNKNOWN, "unknown", shown(failure))
          : Outcome.of(Outcome.Kind.LATER, "unreachable", shown(failure));
    }
    if (reply.refusesSender()) {
      return Outcome.of(Outcome.Kind.NOT_NOW, "sender", shorten(reply.text()));
    }
    boolean full = MAILBOX_FULL.matcher(reply.text()).find();
    boolean later = reply.code() < 500;
    return later
        ? Outcome.of(
            Outcome.Kind.LATER, full ? "mailboxFullYet" : "temporary", shorten(reply.text()))
        : Outcome.of(
            Outcome.Kind.REFUSED, full ? "mailboxFull" : "permanent", shorten(reply.text()));
  }

  private static @Nullable Reply reply(MessagingException failure) {
    for (Throwable each : chain(failure)) {
      int code = -1;
      boolean ofSender = false;
      if (each instanceof SMTPAddressFailedException address) {
        code = address.getReturnCode();
      } else if (each instanceof SMTPSenderFailedException sender) {
        code = sender.getReturnCode();
        ofSender = true;
      } else if (each instanceof SMTPSendFailedException send) {
        code = send.getReturnCode();
        ofSender = isOfSender(send);
      }
      if (code >= 400) {
        return new Reply(code, OneLine.of(String.valueOf(each.getMessage())), ofSender);
      }
    }
    return null;
  }

  private static boolean isOfSender(SMTPSendFailedException failure) {
    return String.valueOf(failure.getCommand()).startsWith("MAIL")
        && !OF_MESSAGE.contains(failure.getReturnCode());
  }

  /** A failure, those it names as next and those that caused them. */
  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    collect(failure, chain);
    return chain;
  }

  private static void collect(@Nullable Throwable failure, List<Throwable> chain) {
    if (failure == null || chain.contains(failure)) {
      return;
    }
    if (failure instanceof MessagingException messaging) {
      // The most particular one, such as the answer about an address, stands last.
      collect(messaging.getNextException(), chain);
    }
    collect(failure.getCause(), chain);
    chain.add(failure);
  }

  private static String shown(Throwable failure) {
    return shorten(OneLine.of(String.valueOf(failure.getMessage())));
  }

  private static String shorten(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
