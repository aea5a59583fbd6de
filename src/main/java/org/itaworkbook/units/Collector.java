package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaworkbook.framework.Messages;
import org.itaworkbook.framework.Text;
import org.itaworkbook.units.Collected.RefusedFile;

/**
 * Puts the answers of units together: a file counts where it names this round and a unit of the
 * register, and no other file of the same unit says something else.
 */
public final class Collector {

  private final List<UnitShare> shares;
  private final RoundId round;
  private final List<Progress> progress = new ArrayList<>();
  private final Map<String, UnitAnswer> answers = new HashMap<>();
  private final List<String> taken = new ArrayList<>();
  private final List<RefusedFile> refused = new ArrayList<>();
  private final List<Text> remarks = new ArrayList<>();

  /**
   * @param earlier what was collected before; a unit's later answer replaces it
   */
  public Collector(RoundId round, List<UnitShare> shares, List<Progress> earlier) {
    this.round = round;
    this.shares = List.copyOf(shares);
    progress.addAll(earlier);
  }

  /** Takes note of a file that is no workbook at all. */
  public void refuse(String file, Text reason) {
    refused.add(new RefusedFile(file, reason));
  }

  public void add(UnitAnswer answer) {
    Optional<Text> reason = reasonAgainst(answer);
    if (reason.isPresent()) {
      refuse(answer.file(), reason.get());
      return;
    }
    UnitShare share = share(answer.unit()).orElseThrow();
    UnitAnswer other = answers.putIfAbsent(key(share.unit()), answer);
    if (other != null) {
      if (!other.progress().equals(answer.progress())) {
        refuse(
            answer.file(),
            Messages.text("collect.refused.twice", share.unit().name(), other.file()));
      } else {
        taken.add(answer.file());
      }
      return;
    }
    taken.add(answer.file());
    answer.faults().forEach(fault -> remark(answer.file(), fault));
    if (answer.progress().isEmpty()) {
      remark(answer.file(), Messages.text("collect.remark.blank", share.unit().name()));
      return;
    }
    progress.removeIf(each -> each.unit().isAlike(share.unit().code()));
    for (Progress each : answer.progress()) {
      if (share.measures().stream().anyMatch(m -> each.isOf(each.unit(), m.code()))) {
        progress.add(each);
      } else {
        remark(answer.file(), Messages.text("collect.remark.measure", each.measure()));
      }
    }
  }

  private void remark(String file, Text text) {
    remarks.add(Messages.text("collect.remark", file, text));
  }

  private Optional<Text> reasonAgainst(UnitAnswer answer) {
    RoundId named = answer.round();
    if (answer.unit() == null || named == null) {
      return Optional.of(Messages.text("collect.refused.notOurs"));
    }
    if (!named.isSameAgency(round)) {
      return Optional.of(Messages.text("collect.refused.agency"));
    }
    if (!named.equals(round)) {
      return Optional.of(
          Messages.text(
              "collect.refused.stale", named.year(), named.round(), round.year(), round.round()));
    }
    return share(answer.unit()).isEmpty()
        ? Optional.of(Messages.text("collect.refused.unit", answer.unit()))
        : Optional.empty();
  }

  private Optional<UnitShare> share(@org.jspecify.annotations.Nullable UnitCode code) {
    return code == null
        ? Optional.empty()
        : shares.stream().filter(each -> each.unit().code().isAlike(code)).findFirst();
  }

  private static String key(Unit unit) {
    return Alike.of(unit.code().value());
  }

  public Collected collected() {
    List<Progress> ordered = new ArrayList<>();
    List<Unit> missing = new ArrayList<>();
    for (UnitShare share : shares) {
      List<Progress> own =
          progress.stream().filter(each -> each.unit().isAlike(share.unit().code())).toList();
      ordered.addAll(own);
      if (own.isEmpty() && !share.measures().isEmpty()) {
        missing.add(share.unit());
      }
    }
    return new Collected(ordered, taken, refused, remarks, missing);
  }
}
