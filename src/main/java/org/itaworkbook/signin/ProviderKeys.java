package org.itaworkbook.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the provider signs with. One that is not among them is looked for once more at the
 * provider, since it may be new. Thread-safe.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

  private final Kept<JWKSet> keys;

  ProviderKeys(Kept<JWKSet> keys) {
    this.keys = keys;
  }

  void attempt() throws ProviderAwayException {
    keys.get();
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context)
      throws KeySourceException {
    try {
      JWKSet known = keys.get();
      List<JWK> fitting = selector.select(known);
      if (!fitting.isEmpty()) {
        return fitting;
      }
      JWKSet now = keys.anew();
      return now.equals(known) ? fitting : selector.select(now);
    } catch (ProviderAwayException e) {
      throw new RemoteKeySourceException(String.valueOf(e.getMessage()), e);
    }
  }
}
