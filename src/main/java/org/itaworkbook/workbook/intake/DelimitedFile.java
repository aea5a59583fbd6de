package org.itaworkbook.workbook.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Messages;
import org.itaworkbook.text.WideText;

/**
 * A table that was saved or pasted as text: values between tabs, commas, semicolons or bars, in
 * UTF-8, UTF-16 (be it without a mark of the order of its bytes) or the code page of Thai Windows.
 * It becomes the one sheet of a workbook.
 */
final class DelimitedFile {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-874"));

  /** The longest text that a cell of Excel may hold. */
  private static final int MOST_CHARACTERS = 32_767;

  /** A line so long, and so many of them, are of a report. */
  private static final int SENTENCE = 80;

  private static final int SENTENCES = 5;

  /** Signs that move no pen, and those that move it within a value. */
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x01-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\x85]");

  /** A text of people has at most one of them in so many. */
  private static final int ONE_IN = 20;

  /** How files begin that are texts and no tables: web pages, JSON, PDF, RTF. */
  private static final Pattern OTHER = Pattern.compile("\\s*(?:<|\\{|\\[|%PDF)");

  /** The line by which a file tells Excel what parts its values. */
  private static final Pattern TOLD = Pattern.compile("(?i)\\s*\"?sep=(.)\"?[ \\t]*\\R");

  /** Where values are parted by semicolons a comma stands for the point, unless points do so. */
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[-+]?[0-9๐-๙]{1,3},[0-9๐-๙]{1,15}%?");

  private static final Pattern DECIMAL_POINT =
      Pattern.compile("(?m)(?:^|;)\\s*\"?[0-9๐-๙]{1,3}\\.[0-9๐-๙]{1,15}%?\"?\\s*(?:;|$)");

  private DelimitedFile() {}

  /** The text of a file that can be a table; empty where it is something else. */
  static Optional<String> text(byte[] upload) {
    if (upload.length == 0) {
      return Optional.empty();
    }
    return decode(upload)
        .filter(text -> !OTHER.matcher(text).lookingAt())
        .filter(DelimitedFile::isOfPeople)
        .map(text -> CONTROLS.matcher(text).replaceAll(" "))
        .filter(DelimitedForm::mayBeIn);
  }

  /** Whether a text holds hardly any signs that move no pen, as those of a program's file are. */
  private static boolean isOfPeople(String text) {
    Matcher control = CONTROLS.matcher(text);
    long controls = control.results().count();
    return text.indexOf(0) < 0 && controls * ONE_IN <= text.length();
  }

  private static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, StandardCharsets.UTF_16BE, 2);
    }
    Optional<Charset> unmarked = WideText.charset(bytes, bytes.length);
    if (unmarked.isPresent()) {
      return decode(bytes, unmarked.get(), 0);
    }
    int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    return CHARSETS.stream().flatMap(each -> decode(bytes, each, mark).stream()).findFirst();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> decode(byte[] bytes, Charset charset, int from) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether a text is one of sentences, with tables in between. */
  private static boolean isReport(String text) {
    return text.lines()
            .filter(each -> each.indexOf('\t') < 0 && each.length() > SENTENCE)
            .limit(SENTENCES)
            .count()
        == SENTENCES;
  }

  /**
   * The workbook that shows it.
   *
   * @param values gets how many values each row has, blank ones too
   */
  static byte[] toXlsx(String text, UploadLimits limits, List<Integer> values) {
    Matcher told = TOLD.matcher(text);
    boolean says = told.lookingAt();
    String table = says ? text.substring(told.end()) : text;
    DelimitedForm form =
        says ? new DelimitedForm(told.group(1).charAt(0), true) : DelimitedForm.of(table);
    boolean commas = form.delimiter() == ';' && !DECIMAL_POINT.matcher(table).find();
    Optional<List<List<String>>> copied =
        says || form.isTable(table) ? Optional.empty() : CopiedLines.rows(table);
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(Messages.thai("sheets.pasted"));
      int cells = 0;
      int rows = 0;
      Iterable<? extends Iterable<String>> lines =
          copied.isPresent() ? copied.get() : form.rows(table);
      List<List<String>> said =
          copied.isPresent() || form.delimiter() == '\t' && isReport(table)
              ? CopiedReport.tables(table)
              : List.of();
      for (Iterable<? extends Iterable<String>> block : List.of(lines, said)) {
        for (Iterable<String> each : block) {
          List<String> line = new ArrayList<>();
          each.forEach(line::add);
          cells += line.size();
          UploadLimits.within("cells", cells, limits.cells());
          UploadLimits.within("rows", rows + 1, limits.rows());
          Row row = sheet.createRow(rows++);
          values.add(line.size());
          for (int i = 0; i < line.size(); i++) {
            String value = line.get(i);
            if (commas && DECIMAL_COMMA.matcher(value).matches()) {
              value = value.replace(',', '.');
            }
            if (!value.isEmpty() && value.length() <= MOST_CHARACTERS && i < 16_384) {
              row.createCell(i).setCellValue(value);
            }
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (UncheckedIOException | IOException e) {
      throw Refusals.because(Refusal.NO_TABLE_IN_TEXT, e);
    }
  }
}
