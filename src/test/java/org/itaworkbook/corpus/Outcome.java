package org.itaworkbook.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be of one file, or was.
 *
 * @param status of the answer to it
 * @param type the problem type's last part, {@code -} where the answer is none
 * @param became of it with the seed's tables put in: {@code kept}, the problem type where that was
 *     refused, {@code -} where POI does not open it
 */
record Outcome(String file, int status, String type, String became) {

  private static final String HEADER = "file\tstatus\ttype\tbecame";

  static final String NONE = "-";
  static final String KEPT = "kept";

  /** The outcomes of a table by file. */
  static Map<String, Outcome> read(Path table) throws IOException {
    Map<String, Outcome> outcomes = new LinkedHashMap<>();
    for (String line : Files.readAllLines(table)) {
      if (!line.isBlank() && !line.equals(HEADER)) {
        String[] cells = line.split("\t", -1);
        outcomes.put(
            cells[0], new Outcome(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]));
      }
    }
    return outcomes;
  }

  static void write(Path table, List<Outcome> outcomes) throws IOException {
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    outcomes.forEach(each -> text.append(each.line()).append('\n'));
    Files.writeString(table, text);
  }

  private String line() {
    return String.join("\t", file, Integer.toString(status), type, became);
  }

  /** What kind of case the file is; a sample has some of each. */
  String kind() {
    String extension = file.substring(file.lastIndexOf('.') + 1);
    return String.join(" ", Integer.toString(status), type, became, extension);
  }
}
