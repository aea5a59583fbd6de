package org.itaworkbook.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of the tests' own Java, on the tests' own class path; killed when it is closed. */
public final class ChildProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;

  private ChildProcess(Process process) {
    this.process = process;
    this.out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a program; what it complains of goes where the tests' own complaints go.
   *
   * @param options of the virtual machine
   */
  public static ChildProcess start(Class<?> main, List<String> options, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ChildProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  /** Its next line; waits for it. */
  public String line() throws IOException {
    return String.valueOf(out.readLine());
  }

  /** All that it says from now on, line by line, until it ends. */
  public List<String> lines() {
    return out.lines().toList();
  }

  /** Its number among the machine's processes. */
  public long number() {
    return process.pid();
  }

  /** Ends its input, and waits until it has ended. */
  public void end() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }

  /** As a kill -9 does. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
