package org.itaworkbook.units;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.itaworkbook.framework.QuestionCode;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the agency.
 *
 * @param name on one line; the code where the register gives no name
 * @param addresses the ones that mail may go to; empty where none is given or sound
 * @param questions what it answers for
 */
public record Unit(
    UnitCode code,
    String name,
    List<MailAddress> addresses,
    @Nullable String contact,
    Set<QuestionCode> questions)
    implements Serializable {

  public Unit {
    addresses = List.copyOf(addresses);
    questions = Collections.unmodifiableSet(new TreeSet<>(questions));
  }

  Unit without(MailAddress address) {
    return new Unit(
        code,
        name,
        addresses.stream().filter(each -> !each.isAlike(address)).toList(),
        contact,
        questions);
  }
}
