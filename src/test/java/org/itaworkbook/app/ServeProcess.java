package org.itaworkbook.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaworkbook.Planted;

/** {@code ita serve} as a process of its own, on a port that is free. */
final class ServeProcess {

  private static final Pattern TOKEN = Pattern.compile("#token=(\\S+)");

  private ServeProcess() {}

  /**
   * One that logs where the suite does.
   *
   * @param machine what the Java machine is told besides
   * @param arguments those of the command besides
   */
  static ProcessBuilder of(List<String> machine, List<String> arguments) {
    List<String> all = new ArrayList<>(machine);
    all.add("-Dlogback.configurationFile=logback-test.xml");
    return withLogOfItsOwn(all, arguments);
  }

  /** One that logs as it does where people start it. */
  static ProcessBuilder withLogOfItsOwn(List<String> machine, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-Dita.home=" + Path.of("").toAbsolutePath());
    for (String each : List.of("suite.log", "suite.level")) {
      String value = System.getProperty(each);
      if (value != null) {
        command.add("-D" + each + "=" + value);
      }
    }
    command.addAll(machine);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("serve", "--port", "0"));
    command.addAll(arguments);
    return new ProcessBuilder(command);
  }

  /**
   * The address in what it says once it serves.
   *
   * @param said is told every line before
   */
  static Matcher address(Process serving, Pattern address, Consumer<String> said)
      throws IOException {
    BufferedReader out = serving.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.accept(line);
      Matcher token = TOKEN.matcher(line);
      if (token.find()) {
        Planted.secret(token.group(1));
      }
      Matcher found = address.matcher(line);
      if (found.find()) {
        return found;
      }
    }
    throw new IOException("the server did not start");
  }
}
