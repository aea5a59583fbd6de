package org.itaworkbook.workbook.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.text.Messages;

/**
 * A table that was saved or pasted as text: values between tabs, commas or semicolons, in UTF-8,
 * UTF-16 or the code page of Thai Windows. It becomes the one sheet of a workbook.
 */
final class DelimitedFile {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-874"));

  /** The longest text that a cell of Excel may hold. */
  private static final int MOST_CHARACTERS = 32_767;

  private DelimitedFile() {}

  /** The text of a file that can be a table; empty where it is something else. */
  static Optional<String> text(byte[] upload) {
    if (upload.length == 0) {
      return Optional.empty();
    }
    return decode(upload)
        .filter(text -> text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r'))
        .filter(text -> text.indexOf(delimiter(text)) >= 0);
  }

  private static Optional<String> decode(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, StandardCharsets.UTF_16BE, 2);
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

  private static char delimiter(String text) {
    return text.indexOf('\t') >= 0 ? '\t' : text.indexOf(',') >= 0 ? ',' : ';';
  }

  static byte[] toXlsx(String text, UploadLimits limits) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(text))
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = workbook.createSheet(Messages.thai("sheets.pasted"));
      int cells = 0;
      int rows = 0;
      for (CSVRecord line : format.parse(new StringReader(text))) {
        cells += line.size();
        UploadLimits.within("cells", cells, limits.cells());
        UploadLimits.within("rows", rows + 1, limits.rows());
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < line.size(); i++) {
          String value = line.get(i);
          if (!value.isEmpty() && value.length() <= MOST_CHARACTERS && i < 16_384) {
            row.createCell(i).setCellValue(value);
          }
        }
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (UncheckedIOException | IOException e) {
      throw Refusals.because(Refusal.NOT_A_WORKBOOK, e);
    }
  }
}
