package org.itaworkbook.workers;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a process of work is started: the program that this process runs, by the same Java machine
 * and with the same archive of classes, without this process's secrets.
 *
 * @param main its class with the method {@code main}, which runs a {@link WorkLoop}
 */
record WorkerCommand(String main, int heapMegabytes) {

  /** What the starting script sets that holds for every process of the program. */
  private static final List<String> COMMON =
      List.of("-Xshare", "-XX:SharedArchiveFile", "-Xlog", "-Dita.");

  Process start(Path temporary) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> COMMON.stream().anyMatch(each::startsWith))
        .forEach(command::add);
    command.add("-Xmx" + heapMegabytes + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.io.tmpdir=" + temporary);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.directory(new File("").getAbsoluteFile());
    builder.environment().keySet().removeIf(each -> each.startsWith("ITA_"));
    return builder.start();
  }
}
