package org.itaworkbook.scripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A batch file of Windows, of which is read what can be without Windows: its labels, the words of a
 * line with their variables filled in, and what a variable is set to.
 */
record BatchFile(List<String> lines) {

  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\")+");
  private static final Pattern VARIABLE = Pattern.compile("%([A-Za-z]+)%");
  private static final Pattern JUMP = Pattern.compile("\\bgoto (\\w+)");

  static BatchFile of(String text) {
    return new BatchFile(text.lines().toList());
  }

  /** The labels that are jumped to and stand nowhere. */
  List<String> missingLabels() {
    return lines.stream()
        .flatMap(line -> JUMP.matcher(line).results().map(jump -> jump.group(1)))
        .filter(label -> !lines.contains(":" + label))
        .toList();
  }

  /** What the first {@code set} of a variable gives it. */
  String set(String variable) {
    String start = "set \"" + variable + "=";
    return lines.stream()
        .filter(line -> line.startsWith(start) && line.endsWith("\""))
        .map(line -> line.substring(start.length(), line.length() - 1))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The words of the line that ends with all arguments, as Windows gives them to a program.
   *
   * @param values of the variables
   */
  List<String> command(Map<String, String> values, List<String> arguments) {
    String line = lines.stream().filter(each -> each.endsWith(" %*")).findFirst().orElseThrow();
    UnaryOperator<String> filled =
        text ->
            VARIABLE
                .matcher(text)
                .replaceAll(each -> Matcher.quoteReplacement(values.get(each.group(1))));
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(filled.apply(line.substring(0, line.length() - " %*".length())));
    while (word.find()) {
      words.add(word.group().replace("\"", ""));
    }
    words.addAll(arguments);
    return words;
  }
}
