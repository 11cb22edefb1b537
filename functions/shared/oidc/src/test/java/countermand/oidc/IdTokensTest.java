package countermand.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which ID tokens are good. */
class IdTokensTest {
  private static final Outcome REFUSED = new Outcome.Refused();

  private final FakeProvider fake = new FakeProvider();
  private final Visitor visitor = new Visitor(fake);

  @Test
  void maySignWithEllipticCurves() {
    fake.rotate(FakeProvider.ec("e1"));
    assertThat(visitor.outcome()).isInstanceOf(Outcome.Known.class);
  }

  @Test
  void tokensOfAnotherAttemptAreNotGood() {
    refuses(token -> token.claim("nonce", visitor.provider.attempt().nonce()));
    refuses(token -> token.claim("nonce", null));
  }

  @Test
  void tokensThatHaveEndedOrAreOfTheFutureAreNotGood() {
    refuses(token -> token.expirationTime(Date.from(fake.now.minusSeconds(61))));
    refuses(token -> token.expirationTime(null));
    refuses(token -> token.issueTime(Date.from(fake.now.plusSeconds(61))));
    refuses(token -> token.issueTime(null));
    refuses(token -> token.notBeforeTime(Date.from(fake.now.plusSeconds(61))));
    takes(token -> token.expirationTime(Date.from(fake.now.minusSeconds(50))));
    takes(token -> token.issueTime(Date.from(fake.now.plusSeconds(60))));
  }

  @Test
  void tokensForOthersOrOfOthersAreNotGood() {
    refuses(token -> token.audience("somebody"));
    refuses(token -> token.audience(List.of()));
    refuses(token -> token.issuer("https://id.example.com/other"));
    refuses(token -> token.issuer(null));
    refuses(token -> token.subject(null));
    refuses(token -> token.audience(List.of(FakeProvider.CLIENT, "somebody")));
    refuses(token -> token.claim("azp", "somebody"));
    takes(token ->
        token.audience(List.of(FakeProvider.CLIENT, "somebody")).claim("azp", FakeProvider.CLIENT));
  }

  @Test
  void tokensThatNobodySignedAreNotGood() {
    fake.signing = Optional.of(claims -> new PlainJWT(claims).serialize());
    assertThat(visitor.outcome()).isEqualTo(REFUSED);
  }

  @Test
  void tokensThatAreSignedWithThePublicKeyAsASecretAreNotGood() throws JOSEException {
    byte[] known = fake.key().toRSAKey().toRSAPublicKey().getEncoded();
    fake.signing = Optional.of(claims -> withSecret(claims, known));
    assertThat(visitor.outcome()).isEqualTo(REFUSED);
    byte[] pem = fake.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    fake.signing = Optional.of(claims -> withSecret(claims, pem));
    assertThat(visitor.outcome()).isEqualTo(REFUSED);
  }

  @Test
  void tokensThatWereChangedAreNotGood() {
    fake.signing =
        Optional.of(claims -> {
          String other = new PlainJWT(claims).serialize().split("\\.", -1)[1];
          JWTClaimsSet bert = new JWTClaimsSet.Builder(claims).subject("bert").build();
          String[] good = fake.signed(bert).split("\\.", -1);
          return good[0] + "." + other + "." + good[2];
        });
    assertThat(visitor.outcome()).isEqualTo(REFUSED);
    fake.signing = Optional.of(claims -> "no.token.at-all");
    assertThat(visitor.outcome()).isEqualTo(REFUSED);
  }

  @Test
  void aKeyThatTookOverIsAskedForAtOnce() {
    assertThat(visitor.outcome()).isInstanceOf(Outcome.Known.class);
    assertThat(visitor.outcome()).isInstanceOf(Outcome.Known.class);
    assertThat(fake.asked("/keys")).isEqualTo(1);
    fake.rotate(FakeProvider.rsa("k2"));
    assertThat(visitor.outcome()).isInstanceOf(Outcome.Known.class);
    assertThat(fake.asked("/keys")).isEqualTo(2);
  }

  @Test
  void keysThatNobodyShowsAreNotAskedForAgainAndAgain() {
    fake.hide(FakeProvider.rsa("hidden"));
    for (int i = 0; i < 20; i++) {
      assertThat(visitor.outcome()).isNotInstanceOf(Outcome.Known.class);
    }
    assertThat(fake.asked("/keys")).isLessThanOrEqualTo(2);
  }

  @Test
  void aKeyThatSignsUnderAnothersNameIsNotGood() {
    fake.hide(FakeProvider.rsa("k1"));
    assertThat(visitor.outcome()).isEqualTo(REFUSED);
  }

  private static String withSecret(JWTClaimsSet claims, byte[] secret) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new MACSigner(secret));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refuses(UnaryOperator<JWTClaimsSet.Builder> change) {
    fake.claims = change;
    assertThat(visitor.outcome()).isEqualTo(REFUSED);
  }

  private void takes(UnaryOperator<JWTClaimsSet.Builder> change) {
    fake.claims = change;
    assertThat(visitor.outcome()).isInstanceOf(Outcome.Known.class);
  }
}
