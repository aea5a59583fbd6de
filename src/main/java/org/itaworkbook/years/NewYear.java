package org.itaworkbook.years;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaworkbook.framework.FiscalYear;
import org.itaworkbook.framework.Framework;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.json.framework.NextYear;
import org.itaworkbook.scores.RefusedException;
import org.itaworkbook.text.Text;

/**
 * A year made of another one, as a draft.
 *
 * @param files of its folder, by their names
 * @param draft what was done to the other year's texts
 * @param unconfirmed what somebody has to confirm before the year stands
 */
public record NewYear(Map<String, byte[]> files, NextYear.Draft draft, List<Text> unconfirmed) {

  public NewYear {
    files = Map.copyOf(files);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * Makes a year; writes nothing. The example stays behind, for its scores are of the other year.
   *
   * @throws RefusedException UNKNOWN_YEAR for the year that it is made of
   */
  public static NewYear of(YearFolders years, FiscalYear from, FiscalYear to) {
    Path file = years.folder(from).resolve("framework.json");
    NextYear.Draft draft = NextYear.of(read(file), from, to);
    Framework framework =
        FrameworkReader.read(draft.json(), Path.of(to.toString(), "framework.json"));
    Map<String, byte[]> files = new LinkedHashMap<>(YearDrawing.blank(framework));
    files.put("framework.json", draft.json().getBytes(StandardCharsets.UTF_8));
    return new NewYear(files, draft, framework.unconfirmed());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
