package org.itaworkbook.people;

import java.util.List;
import org.itaworkbook.text.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or refused, as it is written down for later. It tells of no score, no
 * file's name, no recipient's address and no word of a letter.
 *
 * @param agency whose letters they are, as the workbook names it; empty where that is not known
 * @param round the id of the assessment; null where there is none
 * @param letters how many there were
 * @param messages their numbers in the outbox, as far as they have some
 * @param workbook the SHA-256 of the file that was sent in; null where none was, or several
 * @param plan the digest of the preview that was confirmed; null where none was
 * @param outcome one plain word, such as {@code QUEUED}, or a problem's name; of what was refused
 *     over HTTP the method and the template of the path come after it
 */
public record Act(
    Kind kind,
    String agency,
    @Nullable String round,
    int letters,
    List<Long> messages,
    @Nullable String workbook,
    @Nullable String plan,
    String outcome) {

  /** What can be done that is written down; a word, once written, never changes. */
  public enum Kind {
    SIGN_IN,
    /** Letters made for somebody to send himself. */
    DRAFTS,
    SEND,
    /** A letter queued anew. */
    RETRY,
    /** A person's word for what became of a letter. */
    SETTLE,
    /** The results of many agencies put together, as somebody sent them. */
    OVERVIEW,
    /** All that was known of an address deleted. */
    ERASE,
    PAUSE,
    RESUME,
    /** Whatever somebody asked for and may not do, or not now; or a sign-in. */
    REFUSED
  }

  /** Letters of a name; those of real ones have a few dozen. */
  private static final int LONGEST_NAME = 1_000;

  public Act {
    agency = OneLine.of(agency, LONGEST_NAME);
    messages = List.copyOf(messages);
  }

  /** What has to do with no letter. */
  public static Act of(Kind kind, String outcome) {
    return ofLetters(kind, "", 0, outcome);
  }

  /** What has to do with letters that have no numbers. */
  public static Act ofLetters(Kind kind, String agency, int letters, String outcome) {
    return new Act(kind, agency, null, letters, List.of(), null, null, outcome);
  }

  /**
   * The same with where it was asked for behind its outcome.
   *
   * @param route a method and the template of a path; never what else an address holds
   */
  public Act at(String route) {
    return new Act(kind, agency, round, letters, messages, workbook, plan, outcome + " " + route);
  }

  /** The same of these messages. */
  public Act withMessages(List<Long> numbers) {
    return new Act(kind, agency, round, numbers.size(), numbers, workbook, plan, outcome);
  }
}
