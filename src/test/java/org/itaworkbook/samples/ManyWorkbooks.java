package org.itaworkbook.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.itaworkbook.opc.OpcPackage;

/**
 * Workbooks of many agencies, each the example with another name, other scores and nothing
 * published. The same number always makes the same bytes.
 */
public final class ManyWorkbooks {

  private static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");
  private static final int ENTRIES = 100;
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String NAME = "สำนักงานปลัดกระทรวงแรงงาน";
  private static final String IIT = "xl/worksheets/sheet3.xml";
  private static final String EIT = "xl/worksheets/sheet4.xml";
  private static final String OIT = "xl/worksheets/sheet5.xml";
  private static final String PUBLISHED = "xl/worksheets/sheet6.xml";

  private static final Pattern SCORE = Pattern.compile(" t=\"n\"><v>[0-9.]+</v></c>");
  private static final Pattern TOLD =
      Pattern.compile("(<c r=\"C[0-9]+\" s=\"[0-9]+\") t=\"n\">.*?</c>");

  private final byte[] example;

  private ManyWorkbooks(byte[] example) {
    this.example = example;
  }

  /** Writes so many below a folder, a hundred in each folder. */
  public static void write(Path folder, int agencies) throws IOException {
    ManyWorkbooks made = new ManyWorkbooks(Files.readAllBytes(EXAMPLE));
    for (int i = 0; i < agencies; i++) {
      Path group = Files.createDirectories(folder.resolve("กลุ่ม " + (i / 100 + 1)));
      Files.write(group.resolve("หน่วยงาน " + (i + 1) + ".xlsx"), made.workbook(i));
    }
  }

  private byte[] workbook(int number) throws IOException {
    Random random = new Random(number);
    double good = 99 - Math.abs(random.nextGaussian()) * 9;
    OpcPackage parts = OpcPackage.open(example, ENTRIES);
    change(parts, TEXTS, text -> text.replace(NAME, NAME + " สาขาที่ " + (number + 1)));
    for (String sheet : List.of(IIT, EIT)) {
      scores(parts, sheet, () -> good + random.nextGaussian() * 3);
    }
    scores(parts, OIT, () -> random.nextInt(20) == 0 ? 0 : 100);
    change(parts, PUBLISHED, xml -> TOLD.matcher(xml).replaceAll("$1/>"));
    return parts.toBytes();
  }

  private static void scores(OpcPackage parts, String sheet, DoubleSupplier score) {
    change(
        parts,
        sheet,
        xml ->
            SCORE
                .matcher(xml)
                .replaceAll(
                    any ->
                        String.format(
                            Locale.ROOT,
                            " t=\"n\"><v>%.2f</v></c>",
                            Math.max(0, Math.min(100, score.getAsDouble())))));
  }

  private static void change(OpcPackage parts, String part, Function<String, String> change) {
    String was = new String(parts.read(part), StandardCharsets.UTF_8);
    String now = change.apply(was);
    if (now.equals(was)) {
      throw new UncheckedIOException(new IOException("the example has changed: " + part));
    }
    parts.write(part, now.getBytes(StandardCharsets.UTF_8));
  }
}
