package org.itaworkbook.workbook.intake;

import java.util.function.Supplier;
import org.itaworkbook.opc.MalformedPartException;
import org.itaworkbook.opc.MalformedPartException.Fault;
import org.itaworkbook.scores.Refusal;
import org.itaworkbook.scores.RefusedException;

/** What the faults that come up while a file is read mean for the sender. */
public final class Refusals {

  private Refusals() {}

  /**
   * Does work that reads a file. A file may be broken in ways that parsers do not foresee; none of
   * them is the engine's fault.
   *
   * @throws RefusedException for whatever the work threw
   */
  public static <T> T reading(Supplier<T> work) {
    try {
      return work.get();
    } catch (RefusedException e) {
      throw e;
    } catch (MalformedPartException e) {
      throw because(of(e.fault()), e);
    } catch (StackOverflowError | RuntimeException e) {
      throw because(Refusal.TRUNCATED, e);
    }
  }

  private static Refusal of(Fault fault) {
    return switch (fault) {
      case DOCUMENT_TYPE -> Refusal.EXTERNAL_ENTITY;
      case UNEXPECTED -> Refusal.UNKNOWN_CONTENT;
      case ENCODING, NOT_WELL_FORMED -> Refusal.NOT_A_WORKBOOK;
    };
  }

  /** What a parser's complaint means. */
  public static RefusedException of(Exception complaint) {
    String message = String.valueOf(complaint.getMessage());
    boolean entity = message.contains("DOCTYPE") || message.contains("entit");
    return because(entity ? Refusal.EXTERNAL_ENTITY : Refusal.NOT_A_WORKBOOK, complaint);
  }

  static RefusedException because(Refusal refusal, Throwable cause) {
    RefusedException refused = new RefusedException(refusal);
    refused.initCause(cause);
    return refused;
  }
}
