package org.itaworkbook.signin;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Seals what the server gives to people to keep for it, so that they can neither read nor change it
 * (RFC 7516: dir, A256GCM). What was sealed for one use opens for no other. Thread-safe.
 */
final class Seal {

  /** What something was sealed for; stands in the part that the seal holds together. */
  enum Use {
    SIGNED_IN,
    PANE,
    WAY;

    /** The whole of the part that says how something is sealed; there is no other way. */
    JWEHeader header() {
      return new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
          .type(new JOSEObjectType("ita-" + name()))
          .build();
    }
  }

  /** Longer than any that a browser keeps. */
  private static final int MOST_LETTERS = 8_192;

  private final List<byte[]> keys;
  private final Clock clock;
  private final @Nullable Instant since;

  /**
   * @param keys the first seals, all open
   * @param since what was sealed before opens no more; null for no such time
   */
  Seal(List<byte[]> keys, Clock clock, @Nullable Instant since) {
    this.keys = keys;
    this.clock = clock;
    this.since = since;
  }

  /** Seals something from now on for so long. */
  String seal(Use use, JWTClaimsSet.Builder claims, Duration life) {
    Instant now = clock.instant();
    return seal(
        use, claims.issueTime(Date.from(now)).expirationTime(Date.from(now.plus(life))).build());
  }

  /** Seals what was sealed for another use for this one, from when and until when that was. */
  String seal(Use use, JWTClaimsSet opened) {
    EncryptedJWT sealed = new EncryptedJWT(use.header(), opened);
    try {
      sealed.encrypt(new DirectEncrypter(keys.get(0)));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot seal", e);
    }
    return sealed.serialize();
  }

  /** What was sealed for that use; empty for everything else, and when its time is over. */
  Optional<JWTClaimsSet> open(Use use, String sealed) {
    if (sealed.length() > MOST_LETTERS || !sealed.startsWith(use.header().toBase64URL() + "..")) {
      return Optional.empty();
    }
    try {
      for (byte[] key : keys) {
        Optional<JWTClaimsSet> claims = open(sealed, key);
        if (claims.isPresent()) {
          return claims.filter(this::isInTime);
        }
      }
      return Optional.empty();
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<JWTClaimsSet> open(String sealed, byte[] key) throws ParseException {
    EncryptedJWT parsed = EncryptedJWT.parse(sealed);
    try {
      parsed.decrypt(new DirectDecrypter(key));
      return Optional.ofNullable(parsed.getJWTClaimsSet());
    } catch (JOSEException e) {
      return Optional.empty();
    }
  }

  private boolean isInTime(JWTClaimsSet claims) {
    Date made = claims.getIssueTime();
    Date end = claims.getExpirationTime();
    return made != null
        && end != null
        && clock.instant().isBefore(end.toInstant())
        && (since == null || !made.toInstant().isBefore(since));
  }
}
