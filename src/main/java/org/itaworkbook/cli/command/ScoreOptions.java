package org.itaworkbook.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaworkbook.cli.files.InputFile;
import org.itaworkbook.cli.terminal.CommandFault;
import org.itaworkbook.json.responses.ResponseMapReader;
import org.itaworkbook.responses.counting.Rules;
import org.itaworkbook.responses.counts.LeftOut;
import org.itaworkbook.responses.recognition.Codes;
import org.itaworkbook.responses.recognition.ResponseMap;
import org.itaworkbook.responses.recognition.ResponseMap.Period;
import org.itaworkbook.responses.statistics.Bootstrap;
import org.itaworkbook.text.ThaiDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person may say of files with answers. */
final class ScoreOptions {

  private static final long LARGEST_MAP = 4L << 20;

  @Option(names = "--part", paramLabel = "PART", descriptionKey = "ita.score.part")
  private @Nullable String part;

  @Option(names = "--map", paramLabel = "MAP", descriptionKey = "ita.score.map")
  private @Nullable Path map;

  @Option(names = "--codes", paramLabel = "order|better", descriptionKey = "ita.score.codes")
  private @Nullable Codes codes;

  @Option(names = "--period", paramLabel = "A..B", descriptionKey = "ita.score.period")
  private @Nullable String period;

  @Option(names = "--keep", paramLabel = "CODE", descriptionKey = "ita.score.keep")
  private @Nullable Set<LeftOut> keep;

  @Option(names = "--population", paramLabel = "PART=N", descriptionKey = "ita.score.population")
  private @Nullable Map<String, Long> population;

  @Option(names = "--agency", paramLabel = "NAME", descriptionKey = "ita.score.agency")
  private @Nullable String agency;

  @Option(names = "--bootstrap", paramLabel = "N", descriptionKey = "ita.score.bootstrap")
  private int bootstrap;

  Rules rules(Session session) {
    Path file = map;
    ResponseMap said =
        file == null
            ? ResponseMap.NONE
            : ResponseMapReader.read(
                new String(
                    InputFile.read(session.resolve(file), LARGEST_MAP), StandardCharsets.UTF_8));
    Set<LeftOut> kept = keep == null ? EnumSet.noneOf(LeftOut.class) : keep;
    if (bootstrap != 0 && (bootstrap < Bootstrap.FEWEST || bootstrap > Bootstrap.MOST)) {
      throw new CommandFault("score.bootstrap", Bootstrap.FEWEST, Bootstrap.MOST);
    }
    return new Rules(withPopulation(said), part, codes, period().orElse(null), kept, agency)
        .withBootstrap(bootstrap);
  }

  private ResponseMap withPopulation(ResponseMap said) {
    if (population == null) {
      return said;
    }
    Map<String, Long> all = new LinkedHashMap<>(said.population());
    all.putAll(population);
    return said.withPopulation(all);
  }

  private Optional<Period> period() {
    if (period == null) {
      return Optional.empty();
    }
    List<String> days = List.of(period.split("\\.\\.", -1));
    try {
      if (days.size() == 2) {
        Optional<LocalDate> first = ThaiDate.read(days.get(0));
        Optional<LocalDate> last = ThaiDate.read(days.get(1));
        if (first.isPresent() && last.isPresent()) {
          return Optional.of(new Period(first.get(), last.get()));
        }
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      // Told below.
    }
    throw new CommandFault("score.period", period);
  }
}
