package org.itaworkbook.workbook.overview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.overview.ResultLines;
import org.itaworkbook.overview.Gathering;
import org.itaworkbook.overview.MadeResult;
import org.itaworkbook.overview.OverviewOptions;
import org.itaworkbook.overview.agencies.AgencyRegister;
import org.itaworkbook.overview.results.Result;
import org.itaworkbook.overview.summary.Overview;
import org.junit.jupiter.api.Test;

/** The ranges of ranks in the workbook of many agencies. */
class RangesInWorkbookTest {

  private static final Framework YEAR = MadeResult.year2568();
  private static final Edition ALL = new Edition(false, Map.of(), true);

  private static MadeResult made(String name, int total, String type) {
    return new MadeResult(YEAR).every(total).name(name).type(type);
  }

  private static Result sampled(String name, int total, String type) {
    return made(name, total, type)
        .error("IIT", 300)
        .error("EIT_PUBLIC", 300)
        .error("EIT_SURVEY", 300)
        .in(name + ".xlsx");
  }

  private static List<Result> results() {
    return List.of(
        sampled("ก", 9000, "จังหวัด"),
        sampled("ข", 8999, "จังหวัด"),
        sampled("ค", 5000, "จังหวัด"),
        made("ง", 7000, "เทศบาลนคร").in("ง.xlsx"),
        sampled("จ", 7100, "เทศบาลนคร"));
  }

  private static Gathering gathering(List<Result> results) {
    Gathering gathering = new Gathering();
    results.forEach(gathering::add);
    return gathering;
  }

  private static Overview overview(Gathering gathering) {
    return gathering.overview(AgencyRegister.NONE, OverviewOptions.DEFAULT);
  }

  private static byte[] draw(List<Result> results, Edition edition) {
    return OverviewWorkbook.draw(overview(gathering(results)), edition);
  }

  /** Of each agency what stands in some columns. */
  private static List<String> rows(byte[] workbook, String... headers) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      List<String> rows = new ArrayList<>();
      Row header = book.getSheet("หน่วยงาน").getRow(Grid.HEADER_ROW);
      for (Row row : book.getSheet("หน่วยงาน")) {
        List<String> words = new ArrayList<>();
        for (Cell each : header) {
          if (List.of(headers).contains(each.getStringCellValue())) {
            Cell cell = row.getCell(each.getColumnIndex());
            words.add(cell == null ? "" : cell.toString());
          }
        }
        if (row.getRowNum() > Grid.HEADER_ROW && !String.join("", words).isEmpty()) {
          rows.add(String.join(" ", words));
        }
      }
      return rows;
    }
  }

  @Test
  void a_range_stands_beside_its_rank_where_all_of_the_type_are_sampled() throws IOException {
    for (Edition each : List.of(Edition.INTERNAL, Edition.PUBLISHED)) {
      assertThat(rows(draw(results(), each), "หน่วยงาน", "ช่วงลำดับในประเภท", "ช่วงลำดับรวม"))
          .containsExactlyInAnyOrder("1–2 ก", "1–2 ข", "3–3 ค", " ง", " จ");
    }
  }

  @Test
  void the_column_is_there_only_where_a_range_is_known() throws IOException {
    List<Result> none = results().subList(3, 5);
    assertThat(rows(draw(none, ALL), "ช่วงลำดับในประเภท", "ช่วงลำดับรวม")).isEmpty();
    List<Result> every = results().subList(0, 3);
    assertThat(rows(draw(every, ALL), "หน่วยงาน", "ช่วงลำดับในประเภท", "ช่วงลำดับรวม"))
        .containsExactlyInAnyOrder("1–2 1–2 ก", "1–2 1–2 ข", "3–3 3–3 ค");
  }

  @Test
  void parts_gathered_apart_and_put_together_make_the_same_bytes() {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      results.add(sampled("กรม " + i, 8000 + i * 7 % 50, "จังหวัด"));
    }
    byte[] whole = draw(results, ALL);
    Gathering parts = new Gathering();
    for (int shard = 2; shard >= 0; shard--) {
      Gathering part = new Gathering();
      for (int i = shard; i < results.size(); i += 3) {
        part.add(results.get(i));
      }
      String lines = new String(ResultLines.write(part), UTF_8);
      assertThat(lines).contains("\"standardErrors\":[3,3,3,null]");
      ResultLines.read(lines.getBytes(UTF_8), new Frameworks(List.of(YEAR)), parts);
    }
    assertThat(OverviewWorkbook.draw(overview(parts), ALL)).isEqualTo(whole);
  }

  @Test
  void an_agencys_own_page_tells_the_range_where_it_tells_the_rank() throws IOException {
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      results.add(sampled("กรม " + i, 9000 - 1000 * i, "จังหวัด"));
    }
    Overview overview = overview(gathering(results));
    byte[] page = OverviewWorkbook.drawOne(overview, overview.standings().get(1));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(page))) {
      List<String> texts = new ArrayList<>();
      book.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
      assertThat(texts).contains("ช่วงลำดับในประเภท", "2–2");
    }
  }
}
