package org.itaworkbook.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.MeasureCode;
import org.itaworkbook.scores.Measure;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.Text;
import org.itaworkbook.units.Collected.Partly;
import org.itaworkbook.units.Collected.RefusedFile;
import org.jspecify.annotations.Nullable;

/**
 * Puts the answers of units together: a file counts where it names this round and a unit of the
 * register. A unit may answer in parts: what it says of one measure leaves the others as they were.
 */
public final class Collector {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final RoundId round;
  private final Map<String, UnitShare> shares = new LinkedHashMap<>();
  private final Map<String, Progress> earlier = new LinkedHashMap<>();
  private final Map<String, List<Said>> said = new LinkedHashMap<>();
  private final Set<String> files = new LinkedHashSet<>();
  private final List<RefusedFile> refused = new ArrayList<>();
  private final List<Text> remarks = new ArrayList<>();

  private record Said(String file, Progress progress) {}

  /**
   * @param earlier what was collected before; what a unit says later of a measure replaces it
   */
  public Collector(RoundId round, List<UnitShare> shares, List<Progress> earlier) {
    this.round = round;
    shares.forEach(each -> this.shares.put(key(each.unit().code()), each));
    for (Progress each : earlier) {
      this.earlier.putIfAbsent(key(each.unit(), each.measure()), each);
      if (!isAsked(share(each.unit()), each.measure())) {
        remarks.add(Messages.text("collect.remark.gone", each.unit(), each.measure()));
      }
    }
  }

  /** Takes note of a file that is no workbook at all. */
  public void refuse(String file, Text reason) {
    refused.add(new RefusedFile(file, reason));
  }

  /** Takes note of something that a person should know. */
  public void remark(Text text) {
    remarks.add(text);
  }

  public void add(UnitAnswer answer) {
    UnitCode unit = answer.unit();
    Optional<Text> reason = reasonAgainst(answer);
    if (reason.isPresent() || unit == null) {
      reason.ifPresent(text -> refuse(answer.file(), text));
      return;
    }
    UnitShare share = share(unit).orElseThrow();
    answer.faults().forEach(fault -> remark(answer.file(), fault));
    if (answer.progress().isEmpty() && answer.faults().isEmpty()) {
      remark(answer.file(), Messages.text("collect.remark.blank", share.unit().name()));
    }
    files.add(answer.file());
    for (Progress each : answer.progress()) {
      if (isAsked(Optional.of(share), each.measure())) {
        said.computeIfAbsent(key(unit, each.measure()), key -> new ArrayList<>())
            .add(new Said(answer.file(), each));
      } else {
        remark(answer.file(), Messages.text("collect.remark.measure", each.measure()));
      }
    }
  }

  private void remark(String file, Text text) {
    remark(Messages.text("collect.remark", file, text));
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

  private Optional<UnitShare> share(@Nullable UnitCode code) {
    return code == null ? Optional.empty() : Optional.ofNullable(shares.get(key(code)));
  }

  private static boolean isAsked(Optional<UnitShare> share, MeasureCode measure) {
    return share.stream()
        .flatMap(each -> each.measures().stream())
        .anyMatch(each -> each.code().isAlike(measure));
  }

  private static String key(UnitCode unit) {
    return Alike.of(unit.value());
  }

  private static String key(UnitCode unit, MeasureCode measure) {
    return key(unit) + "\n" + measure.key();
  }

  /** All that is known now. */
  public Collected collected() {
    List<Progress> all = new ArrayList<>();
    List<Progress> fresh = new ArrayList<>();
    List<Unit> missing = new ArrayList<>();
    List<Partly> partly = new ArrayList<>();
    List<Text> differences = new ArrayList<>();
    List<Text> doubts = new ArrayList<>(remarks);
    Set<String> taken = new LinkedHashSet<>();
    for (UnitShare share : shares.values()) {
      Map<String, Progress> own = new LinkedHashMap<>();
      Set<String> asked = new HashSet<>();
      for (Measure measure : share.measures()) {
        String key = key(share.unit().code(), measure.code());
        asked.add(key);
        List<Said> now = said.getOrDefault(key, List.of());
        Progress progress = earlier.get(key);
        if (agree(now)) {
          progress = now.get(0).progress();
          fresh.add(progress.named(share.unit().code(), measure.code()));
          now.forEach(each -> taken.add(each.file()));
        } else if (!now.isEmpty()) {
          differences.add(difference(share.unit(), measure, now));
        }
        if (progress != null
            && own.putIfAbsent(key, progress.named(share.unit().code(), measure.code())) == null) {
          doubts.addAll(doubts(share.unit(), measure, progress));
        }
      }
      all.addAll(own.values());
      if (own.isEmpty() && !asked.isEmpty()) {
        missing.add(share.unit());
      } else if (own.size() < asked.size()) {
        partly.add(new Partly(share.unit(), own.size(), asked.size()));
      }
    }
    return new Collected(
        all,
        fresh,
        files.stream().filter(taken::contains).toList(),
        refused,
        differences,
        doubts,
        List.of(),
        missing,
        partly);
  }

  /** What a unit says of a measure's state that is no choice, or does not go together. */
  private static List<Text> doubts(Unit unit, Measure measure, Progress progress) {
    String status = progress.status();
    if (status == null) {
      return List.of();
    }
    Statuses words = Statuses.standard();
    String spelt = words.spelt(status);
    if (!words.all().contains(spelt)) {
      return List.of(
          Messages.text(
              "collect.remark.status",
              unit.code(),
              unit.name(),
              measure.code(),
              OneLine.of(status),
              String.join(", ", words.all())));
    }
    BigDecimal percent = progress.percent();
    return spelt.equals(words.done()) && percent != null && percent.compareTo(WHOLE) < 0
        ? List.of(
            Messages.text(
                "collect.remark.done",
                unit.code(),
                unit.name(),
                measure.code(),
                spelt,
                percent.stripTrailingZeros().toPlainString()))
        : List.of();
  }

  private static boolean agree(List<Said> said) {
    return !said.isEmpty()
        && said.stream().allMatch(each -> each.progress().saysTheSameAs(said.get(0).progress()));
  }

  private static Text difference(Unit unit, Measure measure, List<Said> said) {
    String files =
        said.stream()
            .map(each -> "“" + each.file() + "”")
            .distinct()
            .collect(Collectors.joining(", "));
    return Messages.text("collect.differ", unit.name(), measure.code(), files);
  }
}
