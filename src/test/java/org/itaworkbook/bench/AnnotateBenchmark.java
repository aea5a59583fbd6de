package org.itaworkbook.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.samples.Samples;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The annotation of a workbook, in memory, beside the least that any program on POI would do with
 * what is returned: open it and save it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class AnnotateBenchmark {

  static final Path TEMPLATES = Path.of("workbook-templates");
  static final Path EXAMPLE = TEMPLATES.resolve("2568/example.xlsx");

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-11-01T03:00:00Z"), ZoneId.of("Asia/Bangkok"));

  private final Engine engine = engine();

  /**
   * The annotated example, annotated again; or annotated at first the tables of a report, one flat
   * table, and the tables of a report beside a large sheet of staff's own.
   */
  @Param({"example", "report", "flat", "large"})
  public String layout = "example";

  private byte[] upload = {};
  private byte[] annotated = {};

  static Engine engine() {
    return new Engine(YearFolders.load(List.of(TEMPLATES)), UploadLimits.DEFAULT, CLOCK);
  }

  @Setup
  public void annotateOnce() throws IOException {
    byte[] first = first();
    annotated = engine.assess(first, AssessmentOptions.DEFAULT).workbook();
    upload = layout.equals("example") ? annotated : first;
  }

  private byte[] first() throws IOException {
    return switch (layout) {
      case "example" -> Files.readAllBytes(EXAMPLE);
      case "report" -> Samples.reportTables();
      case "flat" -> Samples.flat();
      case "large" -> LargeSheet.besides(Samples.reportTables());
      default -> throw new IllegalArgumentException("no layout " + layout);
    };
  }

  @Benchmark
  public byte[] annotate() {
    return engine.assess(upload, AssessmentOptions.DEFAULT).workbook();
  }

  @Benchmark
  public byte[] openAndSave() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
