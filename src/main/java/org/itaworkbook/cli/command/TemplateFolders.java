package org.itaworkbook.cli.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that adds or replaces fiscal years. */
final class TemplateFolders {

  @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "ita.templates")
  private List<String> folders = new ArrayList<>();

  /** Later ones win; a value may hold several, separated as the system separates paths. */
  List<Path> paths() {
    return folders.stream()
        .flatMap(value -> Arrays.stream(value.split(File.pathSeparator)))
        .filter(value -> !value.isBlank())
        .map(Path::of)
        .toList();
  }
}
