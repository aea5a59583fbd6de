package org.itaworkbook.letters;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaworkbook.letters.PlannedMessage.Plan;
import org.itaworkbook.text.Fingerprint;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Division;
import org.itaworkbook.units.Unit;
import org.itaworkbook.units.UnitShare;
import org.jspecify.annotations.Nullable;

/**
 * What sending would do.
 *
 * @param messages one for each address of each unit that the letter is for
 * @param unreachable units that the letter is for and that have no sound address
 */
public record MailPlan(Division division, List<PlannedMessage> messages, List<Unit> unreachable) {

  /** Enough that nobody makes another plan with the same; few enough to copy. */
  private static final int DIGEST_LETTERS = 16;

  public MailPlan {
    messages = List.copyOf(messages);
    unreachable = List.copyOf(unreachable);
  }

  /**
   * The same for some units only.
   *
   * @param codes of units, however a person spells them
   */
  public MailPlan only(List<String> codes) {
    return new MailPlan(
        division,
        messages.stream().filter(each -> isAmong(each.share().unit(), codes)).toList(),
        unreachable.stream().filter(each -> isAmong(each, codes)).toList());
  }

  /** Those of the codes that no unit has to which a message would go. */
  public List<String> unknown(List<String> codes) {
    return codes.stream()
        .filter(
            code ->
                messages.stream().noneMatch(each -> each.share().unit().code().isAlike(code))
                    && unreachable.stream().noneMatch(each -> each.code().isAlike(code)))
        .toList();
  }

  private static boolean isAmong(Unit unit, List<String> codes) {
    return codes.stream().anyMatch(unit.code()::isAlike);
  }

  /** Those that would be queued. */
  public List<PlannedMessage> due() {
    return messages.stream().filter(each -> each.plan() == Plan.SEND).toList();
  }

  /**
   * Tells these messages from any others: what is to be sent must be what was shown. The same for
   * as long as the same units would be written the same at the same addresses.
   */
  public String digest() {
    return Fingerprint.of(
            due().stream().map(PlannedMessage::content).collect(Collectors.joining("\n")))
        .substring(0, DIGEST_LETTERS);
  }

  /** Says why nothing is due, where nothing is. */
  public Text nothingDue() {
    if (!messages.isEmpty()) {
      long known = messages.stream().filter(each -> each.plan() == Plan.KNOWN).count();
      return known == messages.size()
          ? Messages.text("delivery.nothing.known")
          : Messages.text("delivery.nothing.notAllowed", addresses(notAllowed()));
    }
    if (division.shares().isEmpty() && !division.held().isEmpty()) {
      return Messages.text("delivery.nothing.held", named(division.held()));
    }
    if (division.shares().isEmpty()) {
      return Messages.text("delivery.nothing.noUnit");
    }
    if (unreachable.isEmpty() && !division.hasScores()) {
      return Messages.text("delivery.nothing.noScores");
    }
    if (!unreachable.isEmpty()) {
      return Messages.text("delivery.nothing.noAddress", named(unreachable));
    }
    return division.shares().stream().allMatch(UnitShare::isEmpty)
        ? Messages.text("delivery.nothing.noShare")
        : Messages.text("delivery.nothing.answered");
  }

  private static String named(List<Unit> units) {
    return units.stream()
        .map(unit -> unit.code() + " " + unit.name())
        .collect(Collectors.joining(", "));
  }

  /** Those to addresses of domains that are not allowed; for them there are no drafts either. */
  public List<PlannedMessage> notAllowed() {
    return messages.stream().filter(each -> each.plan() == Plan.NOT_ALLOWED).toList();
  }

  /** Says which drafts there are not. */
  public Text withheld() {
    return Messages.text("delivery.withheld", notAllowed().size(), addresses(notAllowed()));
  }

  /** The addresses of messages, each with its unit's code. */
  public static String addresses(List<PlannedMessage> messages) {
    return messages.stream()
        .map(each -> each.share().unit().code() + " " + each.address())
        .collect(Collectors.joining(", "));
  }

  /**
   * The message whose words are shown.
   *
   * @param unit the code of its unit, however a person spells it; null for any
   * @return empty where no message is to that unit
   */
  public Optional<PlannedMessage> sample(@Nullable String unit) {
    return messages.stream()
        .filter(each -> unit == null || each.share().unit().code().isAlike(unit))
        .findFirst();
  }
}
