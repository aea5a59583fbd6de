package org.itaworkbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.Slow;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;
import org.junit.jupiter.api.Test;

/** What was annotated and is taken back is, part by part and byte by byte, what was sent. */
class GivenBackTest {

  private static final int MOST_ENTRIES = 100_000;

  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @Test
  void each_sample_is_given_back() throws IOException {
    Path folder = Path.of("../shared/samples");
    assumeTrue(Files.isDirectory(folder), "the samples are not here");
    List<String> differing = new ArrayList<>();
    int given = 0;
    for (Path each : Corpus.files(folder)) {
      if (each.toString().endsWith(".xlsx")) {
        given += tryOut(each, Files.readAllBytes(each), differing) ? 1 : 0;
      }
    }
    assertThat(differing).isEmpty();
    assertThat(given).isPositive();
  }

  @Test
  @Slow(Slow.Why.CORPUS)
  void each_workbook_of_the_corpus_is_given_back() throws IOException {
    Path folder = Path.of("../shared/corpus");
    assumeTrue(Files.isDirectory(folder), "the corpus is not here");
    Map<String, byte[]> tables = SeedTables.sheets();
    List<String> differing = new ArrayList<>();
    int given = 0;
    for (Path each : Corpus.files(folder)) {
      byte[] upload;
      try {
        upload = Tabled.with(Files.readAllBytes(each), tables);
      } catch (IOException | RuntimeException e) {
        continue; // no workbook that sheets could be put into
      }
      given += tryOut(each, upload, differing) ? 1 : 0;
    }
    assertThat(differing).isEmpty();
    assertThat(given).isGreaterThan(400);
  }

  private boolean tryOut(Path file, byte[] upload, List<String> differing) throws IOException {
    byte[] annotated;
    try {
      annotated = engine.assess(upload, AssessmentOptions.DEFAULT).workbook();
    } catch (RefusedException e) {
      return false;
    }
    boolean signed = parts(upload).keySet().stream().anyMatch(each -> each.contains("xmlsign"));
    // That a signature could not be kept is said only once.
    if (!signed
        && !Arrays.equals(
            annotated, engine.assess(annotated, AssessmentOptions.DEFAULT).workbook())) {
      differing.add(file.getFileName() + ": another the second time");
    }
    byte[] back = engine.remove(annotated, null);
    String difference = difference(parts(upload), parts(back));
    if (!difference.isEmpty()) {
      differing.add(file.getFileName() + ": " + difference);
    }
    return true;
  }

  private static String difference(Map<String, byte[]> before, Map<String, byte[]> after) {
    StringBuilder difference = new StringBuilder();
    before.forEach(
        (name, bytes) -> {
          byte[] now = after.remove(name);
          if (now == null) {
            difference.append(" gone ").append(name);
          } else if (!Arrays.equals(bytes, now)) {
            difference.append(" differs ").append(name);
          }
        });
    after.keySet().forEach(name -> difference.append(" new ").append(name));
    return difference.toString();
  }

  private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
    OpcPackage opened = OpcPackage.open(workbook, MOST_ENTRIES);
    Map<String, byte[]> parts = new TreeMap<>();
    opened.names().forEach(name -> parts.put(name, opened.read(name)));
    return parts;
  }
}
