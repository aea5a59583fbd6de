package org.itaworkbook.workbook.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.itaworkbook.opc.OpcPackage;
import org.itaworkbook.opc.TooManyEntriesException;
import org.itaworkbook.scores.FindingCode;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/**
 * The way in for every upload: its size, its kind and its {@link UploadLimits} are looked at here
 * and nowhere else, before anything in it is believed. Thread-safe.
 *
 * <pre>{@code
 * Admitted admitted = new Intake(Limits.DEFAULT).admit(bytes);
 * OpcPackage parts = admitted.parts();
 * }</pre>
 */
public final class Intake {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

  /** So far into a file its mark may stand behind signs of a mail program. */
  private static final int PDF_WITHIN = 1_024;

  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final UploadLimits limits;

  public Intake(UploadLimits limits) {
    this.limits = limits;
  }

  /** Opens the zip of a package, in memory or behind a channel. */
  @FunctionalInterface
  private interface Opening {
    OpcPackage open(int mostEntries) throws IOException;
  }

  /**
   * Lets a file in: a workbook of today, one of Excel 97 to 2003, or a table as text.
   *
   * @param upload which is not copied and may not be changed
   * @throws RefusedException for anything else, and for what is beyond the limits
   */
  public Admitted admit(byte[] upload) {
    return Refusals.reading(() -> sorted(upload));
  }

  /**
   * Lets a file in that is read piece by piece, if it is a workbook of today.
   *
   * @param upload which stays open, and the caller's, as long as the parts are used
   * @throws RefusedException as for one in memory
   */
  public Admitted admit(SeekableByteChannel upload) {
    return Refusals.reading(
        () -> {
          try {
            checkSize(upload.size());
            byte[] start = read(upload, ZIP.length);
            return startsWith(start, ZIP)
                ? new Admitted(workbook(most -> OpcPackage.open(upload, most)), null)
                : sorted(read(upload, (int) upload.size()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** What a zip says that it unpacks to; for all else its own length. */
  static long inflatedBytes(byte[] upload, int mostEntries) {
    if (!startsWith(upload, ZIP)) {
      return upload.length;
    }
    try {
      OpcPackage parts = OpcPackage.open(upload, mostEntries);
      return parts.names().stream().mapToLong(parts::size).sum();
    } catch (IOException e) {
      return upload.length; // It will be refused when it is read.
    }
  }

  private static byte[] read(SeekableByteChannel upload, int most) throws IOException {
    ByteBuffer read = ByteBuffer.allocate((int) Math.min(most, upload.size()));
    upload.position(0);
    while (read.hasRemaining() && upload.read(read) >= 0) {
      // Until it is full, or the file became shorter.
    }
    return read.array();
  }

  /**
   * Lets a file in that can only be a workbook of today.
   *
   * @param upload which is not copied and may not be changed
   * @throws RefusedException for anything else, and for what is beyond the limits
   */
  public OpcPackage admitWorkbook(byte[] upload) {
    return Refusals.reading(
        () -> {
          checkSize(upload.length);
          if (startsWith(upload, COMPOUND)) {
            throw new RefusedException(XlsFile.refusal(upload));
          }
          if (!startsWith(upload, ZIP)) {
            throw new RefusedException(isPdf(upload) ? Refusal.PDF : Refusal.NOT_A_WORKBOOK);
          }
          return workbook(most -> OpcPackage.open(upload, most));
        });
  }

  private void checkSize(long bytes) {
    if (bytes == 0) {
      throw new RefusedException(Refusal.EMPTY);
    }
    if (bytes > limits.uploadBytes()) {
      throw UploadLimits.tooLarge(limits.uploadBytes());
    }
  }

  private Admitted sorted(byte[] upload) {
    checkSize(upload.length);
    if (startsWith(upload, COMPOUND) && XlsFile.is(upload)) {
      byte[] xlsx = XlsFile.toXlsx(upload, limits);
      return new Admitted(admitWorkbook(xlsx), FindingCode.CONVERTED_FROM_XLS);
    }
    Optional<String> text =
        startsWith(upload, ZIP) || isPdf(upload) ? Optional.empty() : DelimitedFile.text(upload);
    if (text.isPresent()) {
      List<Integer> values = new ArrayList<>();
      byte[] xlsx = DelimitedFile.toXlsx(text.get(), limits, values);
      return new Admitted(admitWorkbook(xlsx), FindingCode.CONVERTED_FROM_TEXT, values);
    }
    return new Admitted(admitWorkbook(upload), null);
  }

  private OpcPackage workbook(Opening opening) {
    try {
      OpcPackage parts = opening.open(limits.entries());
      new Admission(parts, limits).check();
      return parts;
    } catch (TooManyEntriesException e) {
      throw UploadLimits.tooMuch("parts", limits.entries());
    } catch (IOException e) {
      throw Refusals.because(Refusal.TRUNCATED, e);
    }
  }

  /** Whether a package may be let in of which parts were changed since it was opened. */
  public boolean admits(OpcPackage parts) {
    try {
      return Refusals.reading(
          () -> {
            new Admission(parts, limits).check();
            return true;
          });
    } catch (RefusedException e) {
      return false;
    }
  }

  private static boolean isPdf(byte[] bytes) {
    for (int from = 0; from < Math.min(PDF_WITHIN, bytes.length - PDF.length); from++) {
      if (Arrays.equals(bytes, from, from + PDF.length, PDF, 0, PDF.length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
