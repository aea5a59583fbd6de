package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.results.AnalysisJson;
import org.itaworkbook.workbook.given.LibreOffice;
import org.itaworkbook.workbook.given.RandomWorkbooks;
import org.itaworkbook.workbook.given.RandomWorkbooks.Kind;
import org.itaworkbook.workbook.given.Rearranged;
import org.itaworkbook.workbook.given.WithoutPlaces;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scores are read wherever they stand. */
class ScoreReaderTest {

  private static final YearFolders YEARS =
      YearFolders.load(List.of(Path.of("workbook-templates"), Path.of("src/test/resources/years")));
  private static final Engine ENGINE = new Engine(YEARS, UploadLimits.DEFAULT, Clock.systemUTC());

  static Stream<Arguments> habits() {
    return Stream.of(
        habit("columns in another order", Rearranged::reversedColumns),
        habit("rows in another order", Rearranged::reversedRows),
        habit("sheets in another order", Rearranged::reversedSheets),
        habit("all on one sheet", Rearranged::onOneSheet),
        habit("no Excel tables", Rearranged::plainRanges),
        habit("no Excel tables, all on one sheet", each -> each.plainRanges().onOneSheet()),
        habit("empty rows inserted", Rearranged::withGaps),
        habit("empty rows and no Excel tables", each -> each.withGaps().plainRanges()),
        habit("title rows and columns before", each -> each.movedBy(5, 3)),
        habit("title rows right above", each -> each.movedBy(1, 0).plainRanges()),
        habit("sheets and tables of other matters", Rearranged::withStrangers),
        habit("headers in other case", each -> each.headers(text -> text.toUpperCase(Locale.ROOT))),
        habit(
            "headers with line breaks and spaces",
            each ->
                each.headers(text -> " " + text.replace(" ", "\n").replace("คะ", "คะ\u200b "))
                    .plainRanges()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("habits")
  void the_example_reads_alike_with(String name, UnaryOperator<Rearranged> habit)
      throws IOException {
    byte[] example = template("example");
    byte[] rearranged = habit.apply(Rearranged.of(example)).bytes();
    assertThat(differences(told(rearranged), told(example))).as(name).isEmpty();
  }

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_arrangement_of_any_workbook_reads_alike(int seed) throws IOException {
    Random random = new Random(seed);
    Kind kind = Kind.values()[seed % Kind.values().length];
    byte[] workbook =
        kind == Kind.FAULTY
            ? template("example")
            : new RandomWorkbooks(year(seed % 3 == 0 ? 2599 : 2568), seed).next(kind);
    byte[] rearranged = Rearranged.of(workbook).shuffled(random).bytes();
    assertThat(differences(told(rearranged), told(workbook))).isEmpty();
  }

  @Test
  void numbers_typed_as_Thai_text_are_read_and_told() throws IOException {
    byte[] example = template("example");
    Map<String, String> told = told(Rearranged.of(example).typedAsThaiText().bytes());
    assertThat(differences(withoutFindings(told), withoutFindings(told(example)))).isEmpty();
    assertThat(told.values().stream().filter(each -> each.startsWith("TEXT_NUMBER "))).hasSize(4);
  }

  @Slow(Slow.Why.LIBREOFFICE)
  @Test
  void what_LibreOffice_saved_reads_alike(@TempDir Path folder) throws Exception {
    Map<String, byte[]> uploads =
        Map.of(
            "example", template("example"),
            "annotated", ENGINE.assess(template("example"), AssessmentOptions.DEFAULT).workbook(),
            "incomplete", new RandomWorkbooks(year(2568), 4).next(Kind.INCOMPLETE),
            "text", new RandomWorkbooks(year(2599), 4).next(Kind.TEXT_NUMBERS));
    Map<String, byte[]> saved = LibreOffice.in(folder).saved(uploads);
    for (Map.Entry<String, byte[]> upload : uploads.entrySet()) {
      byte[] theirs = saved.getOrDefault(upload.getKey(), new byte[0]);
      assertThat(differences(told(theirs), told(upload.getValue()))).as(upload.getKey()).isEmpty();
    }
  }

  /** The analysis as paths and values, without where things stood; findings in no order. */
  private static Map<String, String> told(byte[] workbook) {
    String json =
        AnalysisJson.of(ENGINE.analyze(workbook, AssessmentOptions.DEFAULT), Locale.ENGLISH).text();
    JsonObject told = WithoutPlaces.of(JsonParser.parseString(json).getAsJsonObject());
    told.remove("understood");
    Map<String, String> flat = new TreeMap<>();
    int finding = 0;
    for (String each : findings(told)) {
      flat.put("finding " + finding++, each);
    }
    told.remove("findings");
    flatten("", told, flat);
    return flat;
  }

  private static List<String> findings(JsonObject told) {
    return StreamSupport.stream(told.getAsJsonArray("findings").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(each -> each.get("code").getAsString() + " " + each.get("message").getAsString())
        .sorted()
        .toList();
  }

  private static void flatten(String path, JsonElement element, Map<String, String> into) {
    if (element instanceof JsonObject object) {
      object.asMap().forEach((key, value) -> flatten(path + "/" + key, value, into));
    } else if (element instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        flatten(path + "/" + i, array.get(i), into);
      }
    } else {
      into.put(path, element.toString());
    }
  }

  /** The lines in which two differ. */
  private static List<String> differences(Map<String, String> one, Map<String, String> other) {
    Map<String, String> all = new TreeMap<>(one);
    all.putAll(other);
    return all.keySet().stream()
        .filter(path -> !Objects.equals(one.get(path), other.get(path)))
        .map(path -> path + ": " + one.get(path) + " / " + other.get(path))
        .toList();
  }

  private static Map<String, String> withoutFindings(Map<String, String> told) {
    Map<String, String> without = new TreeMap<>(told);
    without.keySet().removeIf(path -> path.startsWith("finding "));
    return without;
  }

  private static Arguments habit(String name, UnaryOperator<Rearranged> habit) {
    return Arguments.of(name, habit);
  }

  private static byte[] template(String name) throws IOException {
    return Files.readAllBytes(Path.of("workbook-templates/2568", name + ".xlsx"));
  }

  private static Framework year(int year) {
    return YEARS.frameworks().year(new FiscalYear(year)).orElseThrow();
  }
}
