package org.itaworkbook.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.itaworkbook.engine.Engine;
import org.itaworkbook.workbook.comparison.PackageComparison.Change;
import org.itaworkbook.workbook.comparison.PackageComparison.Kind;
import org.itaworkbook.workbook.intake.UploadLimits;
import org.itaworkbook.years.YearFolders;

/** Tries files one after the other against one small server. */
final class Trials {

  private static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");

  private final Path folder;
  private final Engine engine =
      new Engine(
          YearFolders.load(List.of(Path.of("workbook-templates"))),
          UploadLimits.DEFAULT,
          Clock.systemUTC());
  private final Map<String, byte[]> tables;
  private final Map<Path, Path> annotated = new LinkedHashMap<>();

  /**
   * @param folder an empty one, for all that comes up
   */
  Trials(Path folder) throws IOException {
    this.folder = folder;
    this.tables = SeedTables.sheets();
  }

  /**
   * Tries each file.
   *
   * @param told is given each trial when it is over
   */
  List<Trial> of(List<Path> files, Consumer<Trial> told) throws IOException, InterruptedException {
    List<Trial> trials = new ArrayList<>();
    Files.createDirectories(folder.resolve("annotated"));
    try (SmallServer server = SmallServer.start(folder)) {
      server.post(Files.readAllBytes(EXAMPLE));
      for (Path file : files) {
        Trial trial = of(file, server);
        told.accept(trial);
        trials.add(trial);
      }
    }
    return trials;
  }

  private Trial of(Path file, SmallServer server) throws IOException, InterruptedException {
    byte[] upload = Files.readAllBytes(file);
    Reply reply = server.post(upload);
    List<String> faults = new ArrayList<>(reply.faults("as it is"));
    double seconds = reply.seconds();
    String became = Outcome.NONE;
    Optional<byte[]> tabled = tabled(upload);
    if (tabled.isPresent()) {
      Reply second = server.post(tabled.get());
      faults.addAll(second.faults("with the tables"));
      seconds = Math.max(seconds, second.seconds());
      became = second.type();
      if (second.status() == 200) {
        List<String> lost = lost(tabled.get(), second.body());
        became = lost.isEmpty() ? Outcome.KEPT : "lost";
        faults.addAll(lost);
        keep(file, second.body());
      }
    }
    String type = reply.type().isEmpty() ? Outcome.NONE : reply.type();
    String name = file.getFileName().toString();
    return new Trial(new Outcome(name, reply.status(), type, became), seconds, faults);
  }

  /** What POI opens, with the tables; nothing where the package is too broken to add to it. */
  private Optional<byte[]> tabled(byte[] upload) {
    if (!SeenByPoi.opens(upload)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Tabled.with(upload, tables));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private List<String> lost(byte[] in, byte[] out) {
    List<String> lost = new ArrayList<>();
    for (Change change : engine.compare(in, out).changes()) {
      if (change.kind() == Kind.LOST) {
        lost.add(change.part() + " " + change.detail().en());
      }
    }
    lost.addAll(SeenByPoi.lost(in, out));
    return lost;
  }

  /** Keeps an answer for LibreOffice. */
  private void keep(Path file, byte[] workbook) throws IOException {
    String name = file.getFileName().toString();
    String number = "%04d".formatted(annotated.size());
    Path kept = folder.resolve("annotated").resolve(number + name.substring(name.lastIndexOf('.')));
    annotated.put(file, Files.write(kept, workbook));
  }

  /** The files that LibreOffice opens as they came but not as they came back. */
  List<Path> shutToLibreOffice() throws IOException, InterruptedException {
    Soffice soffice = new Soffice(Files.createDirectories(folder.resolve("soffice")));
    Set<Path> opened = soffice.opened(List.copyOf(annotated.values()));
    List<Path> shut = new ArrayList<>();
    for (Map.Entry<Path, Path> each : annotated.entrySet()) {
      if (!opened.contains(each.getValue())) {
        shut.add(each.getKey());
      }
    }
    Set<Path> sound = soffice.opened(shut);
    return shut.stream().filter(sound::contains).toList();
  }
}
