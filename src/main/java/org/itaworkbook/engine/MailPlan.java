package org.itaworkbook.engine;

import java.util.List;
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
}
