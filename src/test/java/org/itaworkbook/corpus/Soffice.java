package org.itaworkbook.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice opens many files in one process. Where one brings it down, the rest get another. */
final class Soffice {

  private static final long MOST_MINUTES = 15;

  private final Path folder;
  private int runs;

  /**
   * @param folder an empty one, for its settings and output
   */
  Soffice(Path folder) {
    this.folder = folder;
  }

  static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(each -> Files.isExecutable(Path.of(each, "soffice")));
  }

  /** Those of some files, each of another name, that it opens. */
  Set<Path> opened(List<Path> files) throws IOException, InterruptedException {
    Set<Path> opened = new TreeSet<>();
    List<Path> rest = new ArrayList<>(files);
    while (!rest.isEmpty()) {
      Set<Path> now = convert(rest);
      opened.addAll(now);
      if (now.isEmpty()) {
        rest.remove(0);
      } else {
        rest.removeAll(now);
      }
    }
    return opened;
  }

  private Set<Path> convert(List<Path> files) throws IOException, InterruptedException {
    Path out = Files.createDirectory(folder.resolve("out" + ++runs));
    Path log = folder.resolve("soffice" + runs + ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv",
                "--outdir",
                out.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    Set<Path> opened = new TreeSet<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", ".csv");
      if (Files.exists(out.resolve(name))) {
        opened.add(file);
      }
    }
    return opened;
  }
}
