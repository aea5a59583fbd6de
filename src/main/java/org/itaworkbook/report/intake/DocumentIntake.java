package org.itaworkbook.report.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.itaworkbook.opc.ContentTypes;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MarkupScanner;
import org.itaworkbook.opc.MarkupScanner.Token;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.PartEncoding;
import org.itaworkbook.opc.Relationship;
import org.itaworkbook.opc.TooManyEntriesException;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * Lets documents of Word in, as long as they are ordinary ones of today and not too large. Targets
 * outside of a document are left as they are and never followed. Thread-safe.
 */
public final class DocumentIntake {

  /** What a document may be at most. */
  private static final long MOST_BYTES = 10L << 20;

  private static final int MOST_ENTRIES = 500;
  private static final long MOST_INFLATED = 64L << 20;
  private static final long MOST_PART = 32L << 20;
  private static final int MOST_ELEMENTS = 300_000;

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String TEMPLATE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
  private static final String MACROS = "macroenabled";

  private DocumentIntake() {}

  /**
   * Lets a file in.
   *
   * @param upload which is not copied and may not be changed
   * @throws RefusedException for anything but a sound .docx or .dotx within the limits
   */
  public static OpcPackage admit(byte[] upload) {
    return reading(() -> sorted(upload));
  }

  /** Does work on a file that was let in; what its parts are not is told as a refusal. */
  public static <T> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (MalformedPartException e) {
      Refusal refusal =
          e.fault() == MalformedPartException.Fault.DOCUMENT_TYPE
              ? Refusal.DOCUMENT_ENTITY
              : Refusal.DOCUMENT_TRUNCATED;
      throw because(refusal, e);
    } catch (UncheckedIOException e) {
      throw because(Refusal.DOCUMENT_TRUNCATED, e);
    } catch (StackOverflowError e) {
      throw because(Refusal.DOCUMENT_TOO_LARGE, e, "10 MB");
    }
  }

  private static RefusedException because(Refusal refusal, Throwable cause, Object... facts) {
    RefusedException refused = new RefusedException(refusal, facts);
    refused.initCause(cause);
    return refused;
  }

  private static OpcPackage sorted(byte[] upload) {
    if (upload.length == 0) {
      throw new RefusedException(Refusal.NOT_A_DOCUMENT);
    }
    if (upload.length > MOST_BYTES) {
      throw tooLarge(MOST_BYTES);
    }
    if (startsWith(upload, COMPOUND)) {
      throw new RefusedException(old(upload));
    }
    if (!startsWith(upload, ZIP)) {
      throw new RefusedException(Refusal.NOT_A_DOCUMENT);
    }
    OpcPackage parts;
    try {
      parts = OpcPackage.open(upload, MOST_ENTRIES);
    } catch (TooManyEntriesException e) {
      throw because(Refusal.DOCUMENT_TOO_LARGE, e, "10 MB");
    } catch (IOException e) {
      throw because(Refusal.DOCUMENT_TRUNCATED, e);
    }
    checkKind(parts);
    checkParts(parts);
    return parts;
  }

  private static RefusedException tooLarge(long bytes) {
    return new RefusedException(Refusal.DOCUMENT_TOO_LARGE, (bytes >> 20) + " MB");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  /** A compound file is what Word 97 wrote, or what a password makes of a file of today. */
  private static Refusal old(byte[] upload) {
    String names = new String(upload, StandardCharsets.ISO_8859_1);
    if (names.contains(wide("EncryptedPackage"))) {
      return Refusal.DOCUMENT_ENCRYPTED;
    }
    return names.contains(wide("WordDocument")) ? Refusal.OLD_WORD : Refusal.NOT_A_DOCUMENT;
  }

  private static String wide(String name) {
    return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }

  private static void checkKind(OpcPackage parts) {
    if (parts.has("mimetype") && parts.has("content.xml")) {
      throw new RefusedException(Refusal.OPEN_DOCUMENT_TEXT);
    }
    if (!parts.has(ContentTypes.NAME)) {
      throw new RefusedException(Refusal.NOT_A_DOCUMENT);
    }
    if (parts.relationships("").strict()) {
      throw new RefusedException(Refusal.DOCUMENT_STRICT);
    }
    String kind =
        parts.relationships("").ofType("officeDocument").stream()
            .map(Relationship::target)
            .filter(parts::has)
            .map(parts.contentTypes()::of)
            .findFirst()
            .orElse("");
    if (kind.toLowerCase(Locale.ROOT).contains(MACROS) && kind.contains("word")) {
      throw new RefusedException(Refusal.DOCUMENT_WITH_MACROS);
    }
    if (!kind.equalsIgnoreCase(DOCUMENT) && !kind.equalsIgnoreCase(TEMPLATE)) {
      throw new RefusedException(Refusal.NOT_A_DOCUMENT);
    }
  }

  private static void checkParts(OpcPackage parts) {
    long inflated = 0;
    for (String part : parts.names()) {
      long size = parts.size(part);
      inflated += size;
      if (inflated > MOST_INFLATED || isXml(part) && size > MOST_PART) {
        throw new RefusedException(Refusal.DOCUMENT_TOO_LARGE, (MOST_INFLATED >> 20) + " MB");
      }
    }
    int elements = 0;
    for (String part : parts.names()) {
      if (isXml(part)) {
        elements += elements(parts.read(part), MOST_ELEMENTS - elements);
      } else {
        parts.verify(part);
      }
    }
  }

  private static boolean isXml(String part) {
    String lower = part.toLowerCase(Locale.ROOT);
    return lower.endsWith(".xml") || lower.endsWith(".rels");
  }

  private static int elements(byte[] part, int most) {
    int elements = 0;
    MarkupScanner scanner = new MarkupScanner(PartEncoding.toUtf8(part));
    for (Token token = scanner.next(); token != Token.EOF; token = scanner.next()) {
      if ((token == Token.START || token == Token.EMPTY) && ++elements > most) {
        throw new RefusedException(Refusal.DOCUMENT_TOO_LARGE, "10 MB");
      }
    }
    return elements;
  }
}
