package org.itaworkbook.json.responses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.json.base.IndentedDocument;
import org.itaworkbook.json.base.LeftOut;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.scored.ReadTable;
import org.jspecify.annotations.Nullable;

/** What was understood of files, in the form that {@link ResponseMapReader} reads. */
public record ResponseMapJson(
    @LeftOut @Nullable List<FilePartJson> files,
    Map<String, String> columns,
    @LeftOut @Nullable ValuesJson part,
    @LeftOut @Nullable ValuesJson unit,
    @LeftOut @Nullable ColumnNameJson person,
    @LeftOut @Nullable ColumnNameJson when,
    @LeftOut @Nullable ColumnNameJson submitted,
    @LeftOut @Nullable List<String> period,
    @LeftOut @Nullable Map<String, String> codes,
    @LeftOut @Nullable Map<String, String> words,
    @LeftOut @Nullable Map<String, Long> population,
    @LeftOut @Nullable List<String> keep,
    int smallest)
    implements IndentedDocument {

  /** Which part some files are of. */
  record FilePartJson(String match, String part) {}

  /** A column by its heading, and what its values stand for. */
  record ValuesJson(String column, @LeftOut @Nullable Map<String, String> values) {}

  /** A column by its heading. */
  record ColumnNameJson(String column) {}

  /** The map of what was said and found. */
  public static ResponseMapJson of(ResponseMap map, List<ReadTable> tables) {
    Map<String, String> columns = new LinkedHashMap<>();
    List<FilePartJson> files = new ArrayList<>();
    for (ReadTable table : tables) {
      table.columns().forEach(each -> columns.put(each.header(), said(each)));
      if (table.part() != null) {
        files.add(new FilePartJson(table.file(), table.part()));
      }
    }
    columns.putAll(map.columns());
    List<FilePartJson> said =
        map.files().stream().map(each -> new FilePartJson(each.match(), each.part())).toList();
    return new ResponseMapJson(
        said.isEmpty() ? files.isEmpty() ? null : files : said,
        columns,
        values(map.part()),
        values(map.unit()),
        name(map.person()),
        name(map.when()),
        name(map.submitted()),
        period(map.period()),
        map.codes().isEmpty() ? null : codes(map.codes()),
        map.words().isEmpty() ? null : map.words(),
        map.population().isEmpty() ? null : map.population(),
        map.keep().isEmpty() ? null : map.keep().stream().map(Enum::name).sorted().toList(),
        map.smallest());
  }

  private static String said(ReadTable.ReadColumn column) {
    String is = column.is().equals("ignored") ? "ignore" : column.is();
    return column.part() == null ? is : is + " " + column.part();
  }

  private static @Nullable ValuesJson values(ResponseMap.@Nullable ValueColumn column) {
    return column == null
        ? null
        : new ValuesJson(column.column(), column.values().isEmpty() ? null : column.values());
  }

  private static @Nullable ColumnNameJson name(@Nullable String column) {
    return column == null ? null : new ColumnNameJson(column);
  }

  private static @Nullable List<String> period(ResponseMap.@Nullable Period period) {
    return period == null ? null : days(period.first(), period.last());
  }

  private static List<String> days(LocalDate first, LocalDate last) {
    return List.of(first.toString(), last.toString());
  }

  private static Map<String, String> codes(Map<String, Integer> codes) {
    Map<String, String> written = new LinkedHashMap<>();
    codes.forEach((code, place) -> written.put(code, place == 0 ? "unknown" : place.toString()));
    return written;
  }
}
