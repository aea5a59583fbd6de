package org.itaworkbook.workbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.itaworkbook.engine.Assessment;
import org.itaworkbook.engine.AssessmentOptions;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.json.results.AnalysisJson;
import org.itaworkbook.scores.Severity;
import org.itaworkbook.workbook.given.Rearranged;
import org.itaworkbook.workbook.given.Uploads;
import org.itaworkbook.workbook.given.WithoutPlaces;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;

/** However scores are typed and wherever they stand, they mean the same. */
@Tag("slow")
class SpellingsTest {

  private static final Engine ENGINE =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());

  @Property(seed = "2568")
  void any_mix_of_spellings_in_any_arrangement_gives_the_same_analysis(@ForAll long seed)
      throws IOException {
    assertThat(result(ENGINE.analyze(anyhow(seed), AssessmentOptions.DEFAULT)))
        .isEqualTo(result(ENGINE.analyze(Uploads.example(), AssessmentOptions.DEFAULT)));
  }

  @Property(seed = "2568")
  void reading_what_was_written_gives_what_was_read(@ForAll long seed) throws IOException {
    byte[] upload = anyhow(seed);
    Assessment first = ENGINE.assess(upload, AssessmentOptions.DEFAULT);
    Assessment again = ENGINE.assess(first.workbook(), AssessmentOptions.DEFAULT);
    assertThat(result(again.analysis())).isEqualTo(result(first.analysis()));
    assertThat(again.analysis().scores().values()).isEqualTo(first.analysis().scores().values());
    assertThat(Uploads.differing(first.workbook(), again.workbook())).isEmpty();
    assertThat(Uploads.lost(upload, first.workbook())).isEmpty();
  }

  private static byte[] anyhow(long seed) throws IOException {
    Random random = new Random(seed);
    return Rearranged.of(Uploads.example()).shuffled(random).spelledAnyhow(random).bytes();
  }

  /** All but where things stood and how they were typed. */
  private static JsonObject result(org.itaworkbook.analysis.Analysis analysis) {
    assertThat(analysis.findings()).noneMatch(each -> each.severity() == Severity.ERROR);
    JsonObject told =
        WithoutPlaces.of(
            JsonParser.parseString(AnalysisJson.of(analysis, Locale.ENGLISH).text())
                .getAsJsonObject());
    told.remove("understood");
    told.remove("findings");
    return told;
  }
}
