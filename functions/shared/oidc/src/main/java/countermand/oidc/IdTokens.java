package countermand.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Verifies ID tokens (OpenID Connect Core 1.0, 3.1.3.7). Signatures are RSA's or ECDSA's, by a key
 * that the provider shows, and nothing else: neither none at all, nor one with a secret, for which
 * a public key might be taken.
 */
final class IdTokens {
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final Duration KEYS_KEPT = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * A key that is not known is asked for at once, since keys change; but twice in so long at most,
   * whatever tokens come.
   */
  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);

  private final Settings settings;
  private final InstantSource clock;
  private final JWKSource<SecurityContext> keys;

  /**
   * Verifies a provider's tokens.
   *
   * @param at where its keys are
   */
  IdTokens(Settings settings, Web web, URI at, InstantSource clock) throws FaultyException {
    this.settings = settings;
    this.clock = clock;
    this.keys = keys(web, at);
  }

  private static JWKSource<SecurityContext> keys(Web web, URI at) throws FaultyException {
    try {
      return JWKSourceBuilder.<SecurityContext>create(
              at.toURL(), url -> new Resource(document(web, URI.create(url.toString())), "json"))
          .cache(KEYS_KEPT.toMillis(), PATIENCE.toMillis())
          .rateLimited(BETWEEN_REFRESHES.toMillis())
          .refreshAheadCache(false)
          .build();
    } catch (MalformedURLException _) {
      throw new FaultyException("the address of the provider's keys cannot be used");
    }
  }

  private static String document(Web web, URI at) throws IOException {
    try {
      return web.document(at);
    } catch (FaultyException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * What a token says; empty where it is not good.
   *
   * @param nonce of the attempt that it must belong to
   * @throws FaultyException where the provider's keys are not to be had
   */
  Optional<JWTClaimsSet> claims(String token, String nonce) throws FaultyException {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(new Claims(settings, nonce, clock));
    try {
      return Optional.of(processor.process(token, null));
    } catch (KeySourceException e) {
      throw new FaultyException("the provider's keys are not to be had: " + e.getMessage());
    } catch (ParseException | BadJOSEException | JOSEException _) {
      return Optional.empty();
    }
  }
}
