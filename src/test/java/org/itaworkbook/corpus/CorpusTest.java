package org.itaworkbook.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaworkbook.Slow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  private static final Path FOLDER = Path.of("../shared/corpus");
  private static final int SAMPLE = 60;

  @TempDir Path folder;

  @Slow(Slow.Why.CORPUS)
  @Test
  void a_sample_of_other_programs_workbooks_is_answered_as_expected_and_nothing_is_lost()
      throws Exception {
    assumeTrue(Files.isDirectory(FOLDER), "the corpus is not here: nothing foreign is tried");
    List<Path> files =
        sample(Outcome.read(Corpus.OUTCOMES).values()).stream()
            .map(each -> FOLDER.resolve(each.file()))
            .toList();
    assertThat(files).hasSize(SAMPLE);
    Trials trials = new Trials(folder);
    List<Trial> tried = trials.of(files, trial -> {});
    assertThat(Corpus.faults(tried)).isEmpty();
    assertThat(Corpus.unexpected(tried.stream().map(Trial::outcome).toList())).isEmpty();
    if (Soffice.isInstalled()) {
      assertThat(trials.shutToLibreOffice()).isEmpty();
    }
  }

  @Test
  void every_kind_of_outcome_is_in_the_sample() throws IOException {
    Collection<Outcome> known = Outcome.read(Corpus.OUTCOMES).values();
    assertThat(sample(known).stream().map(Outcome::kind).distinct())
        .containsExactlyInAnyOrderElementsOf(known.stream().map(Outcome::kind).distinct().toList());
  }

  /** Files of each kind of outcome in turn, until there are enough. */
  private static List<Outcome> sample(Collection<Outcome> known) {
    Map<String, List<Outcome>> kinds = new TreeMap<>();
    for (Outcome each : known) {
      kinds.computeIfAbsent(each.kind(), kind -> new ArrayList<>()).add(each);
    }
    List<Iterator<Outcome>> turns =
        new ArrayList<>(kinds.values().stream().map(List::iterator).toList());
    List<Outcome> sample = new ArrayList<>();
    while (sample.size() < SAMPLE && !turns.isEmpty()) {
      for (Iterator<Outcome> turn : turns) {
        if (sample.size() < SAMPLE) {
          sample.add(turn.next());
        }
      }
      turns.removeIf(turn -> !turn.hasNext());
    }
    return sample;
  }
}
