package org.itaworkbook.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.itaworkbook.cli.terminal.CommandFault;
import org.jspecify.annotations.Nullable;

/**
 * Where the server's log goes, and how much is told. From the environment only, since the first
 * line may be logged before any option is read.
 *
 * @param file null for standard error
 * @param level one of {@link #LEVELS}
 * @param json whether each line is an object of JSON, and every request bears a number
 */
public record LogSettings(@Nullable Path file, String level, boolean json) {

  public static final String FILE = "ITA_LOG_FILE";
  public static final String LEVEL = "ITA_LOG_LEVEL";
  public static final String FORM = "ITA_LOG";

  private static final List<String> LEVELS = List.of("ERROR", "WARN", "INFO", "DEBUG");
  private static final String USUAL_LEVEL = "INFO";
  private static final List<String> FORMS = List.of("text", "json");

  /** On standard error, what is of interest to whoever runs it. */
  public static final LogSettings USUAL = new LogSettings(null, USUAL_LEVEL, false);

  /**
   * @param folder against which a relative path resolves
   * @throws CommandFault if the level or the form is none, or the file cannot be written to
   */
  public static LogSettings of(Map<String, String> environment, Path folder) {
    String form = environment.getOrDefault(FORM, "").strip().toLowerCase(Locale.ROOT);
    if (!form.isEmpty() && !FORMS.contains(form)) {
      throw new CommandFault("logForm", form, String.join(", ", FORMS));
    }
    String level = environment.getOrDefault(LEVEL, "").strip().toUpperCase(Locale.ROOT);
    if (!level.isEmpty() && !LEVELS.contains(level)) {
      throw new CommandFault("logLevel", level, String.join(", ", LEVELS));
    }
    String named = environment.getOrDefault(FILE, "").strip();
    Path file = named.isEmpty() ? null : folder.resolve(named).toAbsolutePath();
    if (file != null && !isWritable(file)) {
      throw new CommandFault("logFile", file);
    }
    return new LogSettings(file, level.isEmpty() ? USUAL_LEVEL : level, form.equals("json"));
  }

  private static boolean isWritable(Path file) {
    Path folder = file.getParent();
    return Files.exists(file)
        ? Files.isRegularFile(file) && Files.isWritable(file)
        : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
  }
}
