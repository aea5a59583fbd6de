package org.itaworkbook.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Question;
import org.itaworkbook.framework.QuestionCode;
import org.itaworkbook.scores.Finding;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Place;
import org.itaworkbook.text.Alike;
import org.itaworkbook.text.OneLine;
import org.itaworkbook.text.UnseenSigns;
import org.jspecify.annotations.Nullable;

/**
 * Makes a register of the table of units and finds what is wrong with it. What is doubtful about an
 * address keeps mail from it: one of two units that share an address would get the other's share.
 */
public final class RegisterReader {

  private final Framework framework;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byCode = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private record Entry(UnitRow row, Unit unit) {}

  private RegisterReader(Framework framework) {
    this.framework = framework;
  }

  public static Register read(Framework framework, UnitRows table) {
    RegisterReader reader = new RegisterReader(framework);
    table.rows().stream().filter(row -> !row.isBlank()).forEach(reader::read);
    reader.refuseSharedAddresses();
    reader.findAlikeDomains();
    List<Unit> units = reader.entries.stream().map(Entry::unit).toList();
    reader.findUnassigned(units, table.duties());
    return new Register(units, reader.findings);
  }

  private void read(UnitRow row) {
    String name = OneLine.of(row.name().text());
    if (OneLine.of(row.code().text()).isEmpty()) {
      find(FindingCode.UNIT_WITHOUT_CODE, row.code().place(), name);
      return;
    }
    UnitCode code = UnitCode.of(row.code().text());
    Entry earlier = byCode.get(Alike.of(code.value()));
    if (earlier != null) {
      Place first = earlier.row().code().place();
      findings.add(
          Finding.of(FindingCode.DUPLICATE_UNIT, row.code().place(), code)
              .withRelated(first == null ? List.of() : List.of(first)));
      return;
    }
    String known = name.isEmpty() ? code.value() : name;
    String contact = OneLine.of(row.contact().text());
    List<MailAddress> addresses = addresses(row, known);
    Duties duties = duties(row, known);
    Unit unit =
        new Unit(
            code,
            known,
            addresses,
            contact.isEmpty() ? null : contact,
            duties.questions(),
            !duties.unknown().isEmpty());
    Entry entry = new Entry(row, unit);
    entries.add(entry);
    byCode.put(Alike.of(code.value()), entry);
  }

  /** One bad word makes the whole cell doubtful. */
  private List<MailAddress> addresses(UnitRow row, String name) {
    MailAddresses read = MailAddresses.read(row.addresses().text());
    if (!read.bad().isEmpty()) {
      findings.add(badAddress(row.addresses().place(), read.bad(), name));
      return List.of();
    }
    if (read.sound().isEmpty()) {
      find(FindingCode.UNIT_WITHOUT_ADDRESS, row.addresses().place(), name);
    }
    return read.sound();
  }

  private static Finding badAddress(@Nullable Place place, List<String> bad, String name) {
    String typed = bad.stream().map(OneLine::of).collect(Collectors.joining(", "));
    List<String> unseen = UnseenSigns.in(String.join("", bad));
    return unseen.isEmpty()
        ? Finding.of(FindingCode.BAD_ADDRESS, place, typed, name)
        : Finding.unseenInAddress(place, typed, name, String.join(", ", unseen));
  }

  private Duties duties(UnitRow row, String name) {
    Duties duties = Duties.read(framework, row.duties().text());
    if (!duties.unknown().isEmpty()) {
      find(
          FindingCode.UNKNOWN_DUTY,
          row.duties().place(),
          String.join(", ", duties.unknown()),
          name,
          framework.fiscalYear());
    }
    if (duties.questions().isEmpty() && duties.unknown().isEmpty()) {
      find(FindingCode.UNIT_WITHOUT_DUTY, row.duties().place(), name);
    }
    return duties;
  }

  private void refuseSharedAddresses() {
    Map<String, Entry> owners = new HashMap<>();
    Set<MailAddress> shared = new HashSet<>();
    for (Entry entry : entries) {
      for (MailAddress address : entry.unit().addresses()) {
        Entry owner = owners.putIfAbsent(key(address), entry);
        if (owner != null) {
          shared.add(address);
          findShared(address, owner, entry);
        }
      }
    }
    entries.replaceAll(
        entry -> {
          Unit unit = entry.unit();
          for (MailAddress address : shared) {
            unit = unit.without(address);
          }
          return new Entry(entry.row(), unit);
        });
  }

  /** Told, and not kept from mail: only a person knows whether both domains are right. */
  private void findAlikeDomains() {
    DomainLooks looks =
        new DomainLooks(
            entries.stream().flatMap(entry -> entry.unit().addresses().stream()).toList());
    for (Entry entry : entries) {
      Set<String> told = new HashSet<>();
      for (MailAddress address : entry.unit().addresses()) {
        looks
            .original(address.domain())
            .filter(original -> told.add(address.domain()))
            .ifPresent(
                original ->
                    find(
                        FindingCode.LOOKALIKE_DOMAIN,
                        entry.row().addresses().place(),
                        address,
                        entry.unit().name(),
                        original));
      }
    }
  }

  private static String key(MailAddress address) {
    return address.toString().toLowerCase(Locale.ROOT);
  }

  private void findShared(MailAddress address, Entry first, Entry later) {
    Place related = first.row().addresses().place();
    findings.add(
        Finding.of(
                FindingCode.ADDRESS_ON_TWO_UNITS,
                later.row().addresses().place(),
                address,
                first.unit().name(),
                later.unit().name())
            .withRelated(related == null ? List.of() : List.of(related)));
  }

  private void findUnassigned(List<Unit> units, @Nullable Place duties) {
    List<String> nobodys =
        framework.questions().stream()
            .map(Question::code)
            .filter(code -> units.stream().noneMatch(unit -> unit.questions().contains(code)))
            .map(QuestionCode::toString)
            .toList();
    if (units.isEmpty()) {
      find(FindingCode.NO_UNITS, duties);
    } else if (!nobodys.isEmpty()) {
      find(
          FindingCode.UNASSIGNED_QUESTION,
          duties,
          nobodys.size(),
          nobodys.stream().collect(Collectors.joining(", ")));
    }
  }

  private void find(FindingCode code, @Nullable Place place, Object... arguments) {
    findings.add(Finding.of(code, place, arguments));
  }
}
