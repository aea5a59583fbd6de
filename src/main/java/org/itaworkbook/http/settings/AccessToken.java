package org.itaworkbook.http.settings;

import java.security.SecureRandom;
import java.util.Base64;

/** A token that nobody can guess, of letters that stand in an address as they are. */
public final class AccessToken {

  private static final int BYTES = 24;

  private AccessToken() {}

  /** Another one at each call, of 32 letters. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().encodeToString(bytes);
  }
}
