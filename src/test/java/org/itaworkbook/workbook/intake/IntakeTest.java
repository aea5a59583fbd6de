package org.itaworkbook.workbook.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  private static final Path EXAMPLE = Path.of("workbook-templates/2568/example.xlsx");
  private static final String SHEET = "xl/worksheets/sheet3.xml";

  @TempDir private Path folder;

  private static Admitted admit(byte[] upload) {
    return new Intake(UploadLimits.DEFAULT).admit(upload);
  }

  private static Refusal refusal(byte[] upload, UploadLimits limits) {
    try {
      new Intake(limits).admit(upload);
    } catch (RefusedException e) {
      return e.refusal();
    }
    throw new AssertionError("it was let in");
  }

  private static byte[] example() throws IOException {
    return Files.readAllBytes(EXAMPLE);
  }

  /** The example with its parts changed. */
  private static byte[] changed(UnaryOperator<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(example()))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        parts.put(each.getName(), zip.readAllBytes());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : change.apply(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] withPart(String part, byte[] content) throws IOException {
    return changed(
        parts -> {
          parts.put(part, content);
          return parts;
        });
  }

  @Test
  void each_kind_of_file_is_let_in_as_what_it_is() throws IOException {
    assertThat(admit(example()).conversion()).isNull();
    assertThat(admit(old()).conversion()).isEqualTo(FindingCode.CONVERTED_FROM_XLS);
    assertThat(admit(text("ข้อ,คะแนน\ni1,90")).conversion())
        .isEqualTo(FindingCode.CONVERTED_FROM_TEXT);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] old() throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.createSheet("คะแนน").createRow(0).createCell(0).setCellValue("i1");
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void a_channel_is_let_in_as_its_bytes_are() throws IOException {
    for (byte[] upload : new byte[][] {example(), old(), text("ข้อ,คะแนน\ni1,90")}) {
      Path file = Files.write(folder.resolve("upload"), upload);
      try (SeekableByteChannel channel = Files.newByteChannel(file)) {
        Admitted admitted = new Intake(UploadLimits.DEFAULT).admit(channel);
        assertThat(admitted.conversion()).isEqualTo(admit(upload).conversion());
        OpcPackage parts = admitted.parts();
        assertThat(parts.names()).isEqualTo(admit(upload).parts().names());
        assertThat(parts.read("xl/workbook.xml"))
            .isEqualTo(admit(upload).parts().read("xl/workbook.xml"));
      }
    }
  }

  @Test
  void a_channel_is_refused_as_its_bytes_are() throws IOException {
    Map<byte[], Refusal> refused = new LinkedHashMap<>();
    refused.put(new byte[0], Refusal.EMPTY);
    refused.put(new byte[] {'P', 'K'}, Refusal.NOT_A_WORKBOOK);
    refused.put(new byte[(25 << 20) + 1], Refusal.TOO_LARGE);
    refused.put(text("%PDF-1.7\n\0"), Refusal.PDF);
    refused.put(Arrays.copyOf(example(), 20_000), Refusal.TRUNCATED);
    for (Map.Entry<byte[], Refusal> each : refused.entrySet()) {
      assertThat(refusal(each.getKey(), UploadLimits.DEFAULT)).isEqualTo(each.getValue());
      Path file = Files.write(folder.resolve("refused"), each.getKey());
      try (SeekableByteChannel channel = Files.newByteChannel(file)) {
        assertThatThrownBy(() -> new Intake(UploadLimits.DEFAULT).admit(channel))
            .isInstanceOfSatisfying(
                RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(each.getValue()));
      }
    }
  }

  @Test
  void the_size_is_looked_at_for_every_kind() throws IOException {
    UploadLimits small = UploadLimits.DEFAULT.withUploadBytes(12);
    for (byte[] upload : new byte[][] {example(), old(), text("ข้อ,คะแนน\ni1,90")}) {
      assertThat(refusal(upload, small)).isEqualTo(Refusal.TOO_LARGE);
      assertThatThrownBy(() -> new Intake(small).admitWorkbook(upload))
          .isInstanceOf(RefusedException.class)
          .hasMessageStartingWith("TOO_LARGE");
    }
  }

  @Test
  void part_names_are_those_of_the_pointers_in_any_case() throws IOException {
    byte[] upload =
        changed(
            parts -> {
              parts.put("xl/SharedStrings.xml", parts.remove("xl/sharedStrings.xml"));
              return parts;
            });
    OpcPackage parts = admit(upload).parts();
    assertThat(parts.relationships("xl/workbook.xml").ofType("sharedStrings"))
        .singleElement()
        .satisfies(each -> assertThat(each.target()).isEqualTo("xl/SharedStrings.xml"));
  }

  @Test
  void a_sheet_whose_tags_cannot_be_counted_is_refused() throws IOException {
    String sheet =
        "<?xml version=\"1.0\" encoding=\"IBM037\"?><worksheet xmlns="
            + "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/>"
            + "</worksheet>";
    byte[] upload = withPart(SHEET, sheet.getBytes(Charset.forName("IBM037")));
    assertThat(refusal(upload, UploadLimits.DEFAULT)).isEqualTo(Refusal.NOT_A_WORKBOOK);
  }

  @Test
  void a_sheet_is_measured_by_whatever_name_it_goes() throws IOException {
    byte[] upload =
        changed(
            parts -> {
              parts.put("xl/worksheets/sheet3.dat", new byte[65 << 20]);
              String pointers = new String(parts.get("xl/_rels/workbook.xml.rels"));
              parts.put(
                  "xl/_rels/workbook.xml.rels", text(pointers.replace("sheet3.xml", "sheet3.dat")));
              return parts;
            });
    assertThat(refusal(upload, UploadLimits.DEFAULT)).isEqualTo(Refusal.INFLATES_TOO_FAR);
  }

  /** The example whose custom properties are kept by a name that is no XML's. */
  private static byte[] withProperties(byte[] properties) throws IOException {
    return changed(
        parts -> {
          parts.remove("docProps/custom.xml");
          parts.put("docProps/custom.dat", properties);
          String pointers = new String(parts.get("_rels/.rels"), StandardCharsets.UTF_8);
          parts.put("_rels/.rels", text(pointers.replace("custom.xml", "custom.dat")));
          return parts;
        });
  }

  @Test
  void custom_properties_are_measured_by_whatever_name_they_go() throws IOException {
    assertThat(admit(withProperties(text("<Properties/>"))).parts().names())
        .contains("docProps/custom.dat");
    assertThat(refusal(withProperties(new byte[65 << 20]), UploadLimits.DEFAULT))
        .isEqualTo(Refusal.INFLATES_TOO_FAR);
    String many = "<Properties>" + "<property/>".repeat(UploadLimits.DEFAULT.elements());
    assertThat(refusal(withProperties(text(many + "</Properties>")), UploadLimits.DEFAULT))
        .isEqualTo(Refusal.INFLATES_TOO_FAR);
  }

  @Test
  void damage_anywhere_is_told() throws IOException {
    byte[] noise = new byte[100_000];
    new Random(2568).nextBytes(noise);
    byte[] upload = withPart("xl/media/image1.png", noise);
    assertThat(admit(upload).parts().has("xl/media/image1.png")).isTrue();
    String zip = new String(upload, StandardCharsets.ISO_8859_1);
    int data = zip.indexOf("xl/media/image1.png") + "xl/media/image1.png".length();
    byte[] damaged = upload.clone();
    damaged[data + 20] ^= 1;
    assertThat(refusal(damaged, UploadLimits.DEFAULT)).isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void pointers_are_counted_in_whatever_case_their_names_are_written() throws IOException {
    String pointers =
        "<Relationships>"
            + "<Relationship/>".repeat(UploadLimits.DEFAULT.rows())
            + "</Relationships>";
    for (String name : new String[] {"xl/_rels/other.xml.rels", "xl/_rels/other.xml.RELS"}) {
      byte[] upload = withPart(name, text(pointers));
      assertThat(refusal(upload, UploadLimits.DEFAULT))
          .as(name)
          .isEqualTo(Refusal.INFLATES_TOO_FAR);
    }
  }
}
