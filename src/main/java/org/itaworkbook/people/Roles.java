package org.itaworkbook.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.itaworkbook.text.AgencyNames;
import org.itaworkbook.text.Fingerprint;

/**
 * What the provider's groups may do here: a table {@code group,role,agency} in CSV, with a column
 * {@code code} behind them where agencies have codes, so that nobody need change the directory for
 * this server. Who is signed in may analyse, unless a row says whose that is, and who may analyse
 * may put the results of many agencies together, unless a row says whose that is.
 */
public final class Roles {

  /** Nobody may do more than whoever is signed in. */
  public static final Roles NONE = new Roles(Map.of());

  private static final List<String> HEADER = List.of("group", "role", "agency");
  private static final List<String> WITH_CODES = List.of("group", "role", "agency", "code");

  /** Letters of a group's mark; by chance no two groups of a table share one. */
  private static final int MARK = 16;

  private final Map<String, List<Grant>> groups;
  private final Map<String, String> marks = new HashMap<>();
  private final Set<Role> named = EnumSet.noneOf(Role.class);

  private Roles(Map<String, List<Grant>> groups) {
    this.groups = groups;
    groups.keySet().forEach(each -> marks.put(mark(each), each));
    groups.values().stream().flatMap(List::stream).forEach(each -> named.add(each.role()));
  }

  /**
   * Reads a table whole.
   *
   * @throws RolesException for the first row that is not understood; then nothing of it counts
   */
  public static Roles parse(byte[] csv) {
    Map<String, List<Grant>> groups = new LinkedHashMap<>();
    List<CSVRecord> rows = rows(text(csv)).stream().filter(row -> !isBlank(row)).toList();
    List<String> header = rows.isEmpty() ? List.of() : cells(rows.get(0));
    if (!header.equals(HEADER) && !header.equals(WITH_CODES)) {
      throw new RolesException("header", String.join(",", header));
    }
    for (CSVRecord row : rows.subList(1, rows.size())) {
      List<String> cells = cells(row);
      if (cells.size() != header.size() || cells.get(0).isEmpty()) {
        throw new RolesException("row", row.getRecordNumber(), header.size());
      }
      groups.computeIfAbsent(cells.get(0), key -> new ArrayList<>()).add(grant(row, cells));
    }
    return new Roles(groups);
  }

  /** Rows in which nothing stands are counted as a spreadsheet counts them, and say nothing. */
  private static boolean isBlank(CSVRecord row) {
    return cells(row).stream().allMatch(String::isEmpty);
  }

  /**
   * Reads what whoever bears the server's own token may do, which is nothing beside it: roles with
   * commas between, each as a row of the table has it, but with colons, such as {@code
   * analyse,mail:mol-*}.
   *
   * @throws RolesException for the first that is not understood, which is told by its place: where
   *     the token itself was typed by mistake it must not be shown
   */
  public static List<Grant> ofToken(String typed) {
    String[] each = typed.split(",", -1);
    return IntStream.range(0, each.length).mapToObj(i -> ofBearer(each[i], i + 1)).toList();
  }

  private static Grant ofBearer(String typed, int place) {
    List<String> cells = Arrays.stream(typed.split(":", -1)).map(String::strip).toList();
    return Role.named(cells.get(0))
        .filter(role -> cells.size() < WITH_CODES.size())
        .flatMap(role -> grant(role, cell(cells, 1), cell(cells, 2)))
        .orElseThrow(() -> new RolesException("token", place));
  }

  private static String cell(List<String> cells, int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  private static List<String> cells(CSVRecord row) {
    return row.toList().stream().map(String::strip).toList();
  }

  private static Grant grant(CSVRecord row, List<String> cells) {
    Role role =
        Role.named(cells.get(1))
            .orElseThrow(() -> new RolesException("role", row.getRecordNumber(), cells.get(1)));
    String agency = cells.get(2);
    String code = cell(cells, HEADER.size());
    return grant(role, agency, code)
        .orElseThrow(() -> new RolesException("agency", row.getRecordNumber(), agency, code));
  }

  /** Empty where these do not go together. */
  private static Optional<Grant> grant(Role role, String agency, String code) {
    boolean sound =
        role == Role.MAIL
            ? isOfAgencies(agency, code)
            : (agency.isEmpty() || agency.equals(Grant.ALL)) && code.isEmpty();
    return sound
        ? Optional.of(new Grant(role, role == Role.MAIL ? agency : Grant.ALL, code))
        : Optional.empty();
  }

  /** Whether they say an agency by its name, its code or both, some by the start, or all. */
  private static boolean isOfAgencies(String agency, String code) {
    int star = agency.indexOf('*');
    return star < 0
        ? !(agency + code).isEmpty() && isSeen(agency) && isSeen(code)
        : star == agency.length() - 1 && code.isEmpty() && isSeen(agency.substring(0, star));
  }

  /** Signs that nobody sees are folded away: a row of them would be for all, or for nobody. */
  private static boolean isSeen(String typed) {
    return typed.isEmpty() || !AgencyNames.folded(typed).isEmpty();
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
      return CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
    } catch (IOException | UncheckedIOException e) {
      throw new RolesException("quotes");
    }
  }

  /** What somebody of these groups may do. */
  public List<Grant> grants(Collection<String> members) {
    List<Grant> grants = new ArrayList<>();
    if (!named.contains(Role.ANALYSE)) {
      grants.add(new Grant(Role.ANALYSE, Grant.ALL));
    }
    members.stream()
        .distinct()
        .forEach(each -> grants.addAll(groups.getOrDefault(each, List.of())));
    if (!named.contains(Role.OVERVIEW)
        && grants.stream().anyMatch(each -> each.role() == Role.ANALYSE)) {
      grants.add(new Grant(Role.OVERVIEW, Grant.ALL));
    }
    return grants;
  }

  /**
   * Short marks of those groups that the table names, by which {@link #ofMarks} knows them again:
   * the names of a directory may be too long to keep many.
   */
  public List<String> marks(Collection<String> members) {
    return members.stream().distinct().filter(groups::containsKey).map(Roles::mark).toList();
  }

  /** What somebody may do whose groups have these marks. */
  public List<Grant> ofMarks(Collection<String> members) {
    return grants(members.stream().filter(marks::containsKey).map(marks::get).toList());
  }

  private static String mark(String group) {
    return Fingerprint.of(group).substring(0, MARK);
  }

  /** Whether it says anything, so that somebody's groups matter. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }
}
