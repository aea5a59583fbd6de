package org.itaworkbook.opc;

import java.util.List;

/**
 * A digital signature over the package. It holds for the very bytes that were signed, so that none
 * can stay in a package that was changed.
 */
public final class DigitalSignature {

  private static final String ORIGIN = "origin";

  private DigitalSignature() {}

  /** Whether a package is signed. */
  public static boolean isIn(OpcPackage parts) {
    return !origins(parts).isEmpty();
  }

  /** Takes a signature out with all its parts. */
  public static void remove(OpcPackage parts) {
    for (Relationship origin : origins(parts)) {
      for (Relationship each : parts.relationships(origin.target()).ofType("signature")) {
        parts.remove(each.target());
      }
      parts.remove(origin.target());
      parts.relationships("").remove(origin.id());
    }
  }

  private static List<Relationship> origins(OpcPackage parts) {
    return parts.relationships("").ofType(ORIGIN).stream()
        .filter(each -> parts.has(each.target()))
        .toList();
  }
}
