package org.itaworkbook.engine;

import java.util.List;
import org.itaworkbook.units.Delivery;
import org.itaworkbook.units.PlannedMail;
import org.itaworkbook.units.PlannedMail.Plan;
import org.itaworkbook.units.Unit;

/**
 * What sending would do.
 *
 * @param mails one for each address of each unit that the letter is for
 * @param unreachable units that the letter is for and that have no sound address
 */
public record MailPlan(Division division, List<PlannedMail> mails, List<Unit> unreachable) {

  public MailPlan {
    mails = List.copyOf(mails);
    unreachable = List.copyOf(unreachable);
  }

  /** Those that would be queued. */
  public List<PlannedMail> due() {
    return mails.stream().filter(each -> each.plan() == Plan.SEND).toList();
  }

  /**
   * Those that a person may send instead: neither to a domain that is not allowed, nor what went
   * out or waits to.
   */
  public List<PlannedMail> drafted() {
    return mails.stream().filter(each -> each.plan() == Plan.SEND || isStuck(each)).toList();
  }

  private static boolean isStuck(PlannedMail mail) {
    Delivery sent = mail.sent();
    return mail.plan() == Plan.KNOWN
        && sent != null
        && switch (sent.state()) {
          case FAILED, UNKNOWN, DROPPED -> true;
          case QUEUED, SENDING, DELIVERED -> false;
        };
  }
}
