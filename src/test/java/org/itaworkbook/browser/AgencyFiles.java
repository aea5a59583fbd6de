package org.itaworkbook.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Workbooks of many agencies: the example under other names, with other scores of EIT. */
final class AgencyFiles {

  private static final Pattern SCORE = Pattern.compile("<v>([0-9]{2}\\.[0-9]{1,2})</v>");
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String NAME = "สำนักงานปลัดกระทรวงแรงงาน";

  private AgencyFiles() {}

  /** So many, each a little lower than the one before it, in one folder. */
  static List<Path> write(Path folder, int count) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      files.add(write(folder.resolve("หน่วยงาน %03d.xlsx".formatted(i)), "กรมที่ " + i, i % 40));
    }
    return files;
  }

  /**
   * One.
   *
   * @param lower by how many tenths each score of EIT is lower than in the example
   */
  static Path write(Path file, String agency, int lower) throws IOException {
    byte[] example = Files.readAllBytes(Site.EXAMPLE);
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(example));
        ZipOutputStream out = new ZipOutputStream(made)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals(STRINGS)) {
          bytes = new String(bytes, UTF_8).replace(NAME, agency).getBytes(UTF_8);
        } else if (entry.getName().startsWith("xl/worksheets/sheet")) {
          bytes = lowered(new String(bytes, UTF_8), lower).getBytes(UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
      }
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, made.toByteArray());
  }

  /** Scores with decimals; those of OIT have none. */
  private static String lowered(String sheet, int tenths) {
    return SCORE
        .matcher(sheet)
        .replaceAll(
            score ->
                "<v>"
                    + new BigDecimal(score.group(1)).subtract(BigDecimal.valueOf(tenths, 1))
                    + "</v>");
  }
}
