package org.itaworkbook.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What the provider's groups may do here: a table {@code group,role,agency} in CSV, so that nobody
 * need change the directory for this server. Who is signed in may analyse, unless a row says whose
 * that is.
 */
public final class Roles {

  /** Nobody may do more than whoever is signed in. */
  public static final Roles NONE = new Roles(Map.of());

  private static final List<String> HEADER = List.of("group", "role", "agency");

  private final Map<String, List<Grant>> groups;
  private final boolean analyseNamed;

  private Roles(Map<String, List<Grant>> groups) {
    this.groups = groups;
    analyseNamed =
        groups.values().stream()
            .flatMap(List::stream)
            .anyMatch(each -> each.role() == Role.ANALYSE);
  }

  /**
   * Reads a table whole.
   *
   * @throws RolesException for the first row that is not understood; then nothing of it counts
   */
  public static Roles parse(byte[] csv) {
    Map<String, List<Grant>> groups = new LinkedHashMap<>();
    boolean first = true;
    for (CSVRecord row : rows(text(csv))) {
      List<String> cells = row.toList().stream().map(String::strip).toList();
      if (first) {
        if (!cells.equals(HEADER)) {
          throw new RolesException("header", String.join(",", cells));
        }
      } else {
        groups.computeIfAbsent(group(row, cells), key -> new ArrayList<>()).add(grant(row, cells));
      }
      first = false;
    }
    if (first) {
      throw new RolesException("header", "");
    }
    return new Roles(groups);
  }

  private static String group(CSVRecord row, List<String> cells) {
    if (cells.size() != HEADER.size() || cells.get(0).isEmpty()) {
      throw new RolesException("row", row.getRecordNumber());
    }
    return cells.get(0);
  }

  private static Grant grant(CSVRecord row, List<String> cells) {
    Role role =
        Role.named(cells.get(1))
            .orElseThrow(() -> new RolesException("role", row.getRecordNumber(), cells.get(1)));
    String agency = cells.get(2);
    boolean sound =
        role == Role.MAIL
            ? !agency.isEmpty()
                && agency.indexOf('*') == agency.lastIndexOf('*')
                && (agency.indexOf('*') < 0 || agency.endsWith("*"))
            : agency.isEmpty() || agency.equals(Grant.ALL);
    if (!sound) {
      throw new RolesException("agency", row.getRecordNumber(), agency);
    }
    return new Grant(role, role == Role.MAIL ? agency : Grant.ALL);
  }

  private static String text(byte[] csv) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new RolesException("encoding");
    }
  }

  private static List<CSVRecord> rows(String text) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setIgnoreEmptyLines(true)
          .get()
          .parse(new StringReader(text))
          .getRecords();
    } catch (IOException | UncheckedIOException e) {
      throw new RolesException("quotes");
    }
  }

  /** What somebody of these groups may do. */
  public List<Grant> grants(Collection<String> members) {
    List<Grant> grants = new ArrayList<>();
    if (!analyseNamed) {
      grants.add(new Grant(Role.ANALYSE, Grant.ALL));
    }
    members.stream()
        .distinct()
        .forEach(each -> grants.addAll(groups.getOrDefault(each, List.of())));
    return grants;
  }

  /** The groups that the table names. */
  public Set<String> groups() {
    return Set.copyOf(groups.keySet());
  }
}
