package org.itaworkbook.workbook.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaworkbook.opc.ContentTypes;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.PackageMemory;
import org.itaworkbook.opc.Relationship;

/**
 * What kind of workbook a file is. The content type of its main part tells it, whatever the file is
 * called, and Excel opens it under no other kind's ending and media type.
 */
public enum WorkbookKind {
  WORKBOOK(
      ".xlsx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
  WITH_MACROS(
      ".xlsm",
      "application/vnd.ms-excel.sheet.macroEnabled.12",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
  TEMPLATE(
      ".xltx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"),
  TEMPLATE_WITH_MACROS(
      ".xltm",
      "application/vnd.ms-excel.template.macroEnabled.12",
      "application/vnd.ms-excel.template.macroEnabled.main+xml");

  /** What was annotated has more parts than what was sent. */
  private static final int MOST_ENTRIES = UploadLimits.DEFAULT.entries() * 2;

  private final String extension;
  private final String mediaType;
  private final String mainType;

  WorkbookKind(String extension, String mediaType, String mainType) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.mainType = mainType;
  }

  /** The kind of a package by its main part; an ordinary workbook where that is of none. */
  public static WorkbookKind of(OpcPackage parts) {
    return mainPart(parts)
        .flatMap(main -> ofMainType(parts.contentTypes().of(main)))
        .orElse(WORKBOOK);
  }

  /** The kind that a package was before it was annotated, as far as it remembers that. */
  public static WorkbookKind before(OpcPackage parts) {
    byte[] types = PackageMemory.earlier(parts, ContentTypes.NAME);
    return types == null
        ? of(parts)
        : mainPart(parts)
            .flatMap(main -> ofMainType(ContentTypes.parse(types).of(main)))
            .orElse(WORKBOOK);
  }

  /** The kind of a file; an ordinary workbook for what is no package. */
  public static WorkbookKind of(byte[] file) {
    try {
      OpcPackage parts = OpcPackage.open(file, MOST_ENTRIES);
      return parts.has(ContentTypes.NAME) ? of(parts) : WORKBOOK;
    } catch (IOException | MalformedPartException e) {
      return WORKBOOK;
    }
  }

  /** The kind that a content type tells, whatever the case of its letters; empty for any other. */
  public static Optional<WorkbookKind> ofMainType(String contentType) {
    return Stream.of(values())
        .filter(each -> each.mainType.equalsIgnoreCase(contentType.strip()))
        .findFirst();
  }

  private static Optional<String> mainPart(OpcPackage parts) {
    return parts.relationships("").ofType("officeDocument").stream()
        .map(Relationship::target)
        .filter(parts::has)
        .findFirst();
  }

  /** Makes a template the workbook that Excel makes of it, as it would be saved after a change. */
  public static void open(OpcPackage parts) {
    WorkbookKind kind = of(parts);
    if (kind.isTemplate()) {
      mainPart(parts).ifPresent(main -> parts.contentTypes().put(main, kind.opened().mainType));
    }
  }

  public boolean isTemplate() {
    return this == TEMPLATE || this == TEMPLATE_WITH_MACROS;
  }

  /** What becomes of it once somebody works in it. */
  public WorkbookKind opened() {
    return switch (this) {
      case TEMPLATE -> WORKBOOK;
      case TEMPLATE_WITH_MACROS -> WITH_MACROS;
      case WORKBOOK, WITH_MACROS -> this;
    };
  }

  /** The ending of its file's name, with the dot. */
  public String extension() {
    return extension;
  }

  /** As HTTP names it. */
  public String mediaType() {
    return mediaType;
  }
}
