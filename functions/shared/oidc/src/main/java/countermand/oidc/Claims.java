package countermand.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an ID token must say (OpenID Connect Core 1.0, 3.1.3.7): whose, for whom, when, of what. */
final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
  /** How far the provider's clock may be from ours. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final String clientId;
  private final InstantSource clock;

  Claims(Settings settings, String nonce, InstantSource clock) {
    super(
        settings.clientId(),
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer().toString())
            .claim("nonce", nonce)
            .build(),
        Set.of("sub", "iat", "exp"));
    this.clientId = settings.clientId();
    this.clock = clock;
    setMaxClockSkew((int) SKEW.toSeconds());
  }

  @Override
  public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
      throws BadJWTException {
    super.verify(claims, context);
    Object party = claims.getClaim("azp");
    boolean several = claims.getAudience().size() > 1;
    if (party == null ? several : !party.equals(clientId)) {
      throw new BadJWTException("issued to another party");
    }
    if (claims.getIssueTime().toInstant().isAfter(clock.instant().plus(SKEW))) {
      throw new BadJWTException("issued in the future");
    }
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
