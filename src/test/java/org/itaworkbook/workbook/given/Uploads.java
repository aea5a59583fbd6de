package org.itaworkbook.workbook.given;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaworkbook.analysis.Analysis;
import org.itaworkbook.analysis.Analyzer;
import org.itaworkbook.framework.Frameworks;
import org.itaworkbook.json.framework.FrameworkReader;
import org.itaworkbook.opc.CanonicalXml;
import org.itaworkbook.opc.Relationships;
import org.itaworkbook.text.Digits;
import org.itaworkbook.workbook.ReadWorkbook;
import org.itaworkbook.workbook.ScoreWorkbook;
import org.itaworkbook.workbook.comparison.PackageComparison;
import org.itaworkbook.workbook.comparison.PackageComparison.Change;
import org.itaworkbook.workbook.comparison.PackageComparison.Kind;
import org.itaworkbook.workbook.intake.UploadLimits;

/** Workbooks as staff might send them, and what comes back. */
public final class Uploads {

  public static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

  private static final Path FOLDER = Path.of("workbook-templates/2568");
  public static final Frameworks YEARS =
      new Frameworks(List.of(FrameworkReader.read(FOLDER.resolve("framework.json"))));

  private static final Pattern DEFINED_NAME =
      Pattern.compile("<\\{[^}]*}definedName [^>]*>[^<]*</>");

  private Uploads() {}

  /** A change to a workbook by POI. */
  @FunctionalInterface
  public interface Edit {
    void on(XSSFWorkbook workbook) throws Exception;
  }

  public static byte[] example() {
    return committed("example.xlsx");
  }

  public static byte[] blank() {
    return committed("scores.xlsx");
  }

  private static byte[] committed(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] annotate(byte[] upload) {
    return annotate(upload, TODAY);
  }

  public static byte[] annotate(byte[] upload, LocalDate today) {
    ReadWorkbook workbook = read(upload);
    return workbook.annotate(analysis(workbook), today, Digits.ARABIC);
  }

  public static byte[] remove(byte[] upload) {
    ReadWorkbook workbook = read(upload);
    return workbook.remove(analysis(workbook));
  }

  public static Analysis analysis(byte[] upload) {
    return analysis(read(upload));
  }

  public static ReadWorkbook read(byte[] upload) {
    return ScoreWorkbook.open(upload, UploadLimits.DEFAULT).read(YEARS, null);
  }

  private static Analysis analysis(ReadWorkbook workbook) {
    return new Analyzer().analyze(workbook.scores());
  }

  public static byte[] edit(byte[] upload, Edit edit) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(upload))) {
      edit.on(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public static Map<String, byte[]> parts(byte[] upload) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(upload))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  public static byte[] zip(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static String text(byte[] upload, String part) {
    return new String(parts(upload).get(part), StandardCharsets.UTF_8);
  }

  /**
   * The upload with one part made anew from its text; from the empty text where it is not there.
   */
  public static byte[] with(byte[] upload, String part, Function<String, String> change) {
    Map<String, byte[]> parts = parts(upload);
    String text = new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
    parts.put(part, change.apply(text).getBytes(StandardCharsets.UTF_8));
    return zip(parts);
  }

  public static byte[] replace(byte[] upload, String part, String old, String fresh) {
    return with(
        upload,
        part,
        text -> {
          if (!text.contains(old)) {
            throw new IllegalArgumentException(part + " has no " + old);
          }
          return text.replace(old, fresh);
        });
  }

  /** The upload with one part more, of a content type, to which another part points. */
  public static byte[] withPart(byte[] upload, String source, String type, Part part) {
    Map<String, byte[]> parts = parts(upload);
    parts.put(part.name(), part.content());
    byte[] typed =
        with(
            zip(parts),
            "[Content_Types].xml",
            text ->
                text.replace(
                    "</Types>",
                    "<Override PartName=\"/"
                        + part.name()
                        + "\" ContentType=\""
                        + part.contentType()
                        + "\"/></Types>"));
    return with(
        typed,
        Relationships.partName(source),
        text ->
            (text.isEmpty() ? NO_POINTERS : text)
                .replace(
                    "</Relationships>",
                    "<Relationship Id=\"extra"
                        + part.name().hashCode()
                        + "\" Type=\""
                        + type
                        + "\" Target=\"/"
                        + part.name()
                        + "\"/></Relationships>"));
  }

  private static final String NO_POINTERS =
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
          + "</Relationships>";

  /** A part to put in. */
  public record Part(String name, String contentType, byte[] content) {

    public static Part of(String name, String contentType, String text) {
      return new Part(name, contentType, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The parts, each spelt one way; others than XML byte for byte. */
  static Map<String, String> canonical(byte[] upload) {
    Map<String, String> canonical = new TreeMap<>();
    parts(upload)
        .forEach(
            (name, bytes) ->
                canonical.put(
                    name,
                    name.endsWith(".xml") || name.endsWith(".rels")
                        ? namesInOrder(CanonicalXml.of(bytes))
                        : new String(bytes, StandardCharsets.ISO_8859_1)));
    return canonical;
  }

  /** Defined names are a set: the order in which they stand says nothing. */
  private static String namesInOrder(String xml) {
    List<String> names =
        DEFINED_NAME.matcher(xml).results().map(MatchResult::group).sorted().toList();
    return DEFINED_NAME.matcher(xml).replaceAll("") + String.join("", names);
  }

  /** The names of the parts that are not the same, canonically. */
  public static Set<String> differing(byte[] one, byte[] other) {
    Map<String, String> first = canonical(one);
    Map<String, String> second = canonical(other);
    Set<String> names = new TreeSet<>(first.keySet());
    names.addAll(second.keySet());
    return names.stream()
        .filter(name -> !first.getOrDefault(name, "-").equals(second.getOrDefault(name, "-")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public static List<Change> lost(byte[] in, byte[] out) {
    return PackageComparison.compare(in, out, Uploads.YEARS).changes().stream()
        .filter(change -> change.kind() == Kind.LOST)
        .toList();
  }

  /**
   * As SheetJS and Google's write a workbook: no sheet says what it is printed on.
   *
   * @param properties what each sheet says of itself instead
   */
  public static byte[] withoutPages(byte[] workbook, String properties) throws IOException {
    byte[] without = workbook;
    for (String part : parts(workbook).keySet()) {
      if (part.startsWith("xl/worksheets/sheet")) {
        without =
            with(
                without,
                part,
                xml ->
                    xml.replaceAll("(?s)<sheetPr>.*?</sheetPr>", properties)
                        .replaceAll("<(pageSetup|pageMargins|printOptions)[^>]*/>", "")
                        .replaceAll("(?s)<headerFooter.*?</headerFooter>", ""));
      }
    }
    return with(
        without,
        "xl/workbook.xml",
        xml -> xml.replaceAll("<definedName [^>]*_xlnm.Print_[^>]*>[^<]*</definedName>", ""));
  }
}
