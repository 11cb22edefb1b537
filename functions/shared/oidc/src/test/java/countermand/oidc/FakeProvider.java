package countermand.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import countermand.dialects.HttpCall;
import countermand.dialects.Outside;
import countermand.dialects.Passed;
import countermand.dialects.Sha256;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A provider of identities in memory. As it is made it does everything right. */
public final class FakeProvider {
  public static final String ISSUER = "https://id.example.com/pool";
  public static final String CLIENT = "console";

  private static final int RSA_BITS = 2048;

  /** What it is called with, newest last. */
  public final List<HttpCall> called = new ArrayList<>();

  /** What was told to the operator. */
  public final List<String> told = new ArrayList<>();

  public Instant now = Instant.parse("2026-11-21T10:00:00Z");

  /** Changes what a path answers; empty: nothing comes. */
  public final Map<String, Optional<Passed>> answers = new HashMap<>();

  /** Changes the claims of the next tokens. */
  public Function<JWTClaimsSet.Builder, JWTClaimsSet.Builder> claims = builder -> builder;

  /** Makes a token of claims in another way. */
  public Optional<Function<JWTClaimsSet, String>> signing = Optional.empty();

  public final Map<String, String> variables =
      new HashMap<>(
          Map.of("OIDC_ISSUER", ISSUER, "OIDC_CLIENT_ID", CLIENT, "OIDC_NAME", "Example"));

  public Map<String, Object> metadata =
      new HashMap<>(
          Map.of(
              "issuer", ISSUER,
              "authorization_endpoint", ISSUER + "/authorize",
              "token_endpoint", ISSUER + "/token",
              "jwks_uri", ISSUER + "/keys",
              "end_session_endpoint", ISSUER + "/logout"));

  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private final List<JWK> shown = new ArrayList<>();
  private JWK key = rsa("k1");
  private int chance;

  public FakeProvider() {
    shown.add(key);
  }

  public static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(RSA_BITS).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static JWK ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It signs with another key from now on, and shows that one alone. */
  void rotate(JWK other) {
    key = other;
    shown.clear();
    shown.add(other);
  }

  /** It signs with a key that it does not show. */
  void hide(JWK other) {
    key = other;
  }

  JWK key() {
    return key;
  }

  /** The world with this provider in it. */
  public Outside outside() {
    return new Outside(
        name -> Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty()),
        this::answer,
        bytes -> {
          byte[] some = new byte[bytes];
          some[0] = (byte) ++chance;
          return some;
        },
        () -> now,
        told::add);
  }

  /** Somebody signs in who was sent here; what comes back is the code. */
  public String signsIn(URI at, Map<String, Object> person) {
    Map<String, String> query = fields(at.getRawQuery());
    String code = "code-" + codes.size();
    codes.put(code, query);
    JWTClaimsSet.Builder token =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(query.get("client_id"))
            .subject("anna@example.com")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .claim("nonce", query.get("nonce"));
    person.forEach(token::claim);
    query.put("token", token(claims.apply(token).build()));
    return code;
  }

  private String token(JWTClaimsSet said) {
    return signing.map(other -> other.apply(said)).orElseGet(() -> signed(said));
  }

  /** As it signs. */
  String signed(JWTClaimsSet said) {
    try {
      boolean rsa = key instanceof RSAKey;
      JWSSigner signer = rsa ? new RSASSASigner(key.toRSAKey()) : new ECDSASigner(key.toECKey());
      JWSHeader header =
          new JWSHeader.Builder(rsa ? JWSAlgorithm.RS256 : JWSAlgorithm.ES256)
              .keyID(key.getKeyID())
              .build();
      SignedJWT token = new SignedJWT(header, said);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<Passed> answer(HttpCall call) {
    called.add(call);
    String path = call.uri().toString().substring(ISSUER.length());
    if (answers.containsKey(path)) {
      return answers.get(path);
    }
    return Optional.of(
        switch (path) {
          case "/.well-known/openid-configuration" ->
              json(200, JSONObjectUtils.toJSONString(metadata));
          case "/keys" -> json(200, new JWKSet(shown).toPublicJWKSet().toString());
          case "/token" -> exchanged(call);
          default -> json(404, "{}");
        });
  }

  private Passed exchanged(HttpCall call) {
    Map<String, String> form = fields(new String(call.body(), StandardCharsets.US_ASCII));
    Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
    boolean good =
        asked != null
            && asked.get("redirect_uri").equals(form.get("redirect_uri"))
            && asked.get("client_id").equals(form.get("client_id"))
            && asked.get("code_challenge_method").equals("S256")
            && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
    return good
        ? json(200, JSONObjectUtils.toJSONString(Map.of("id_token", asked.get("token"))))
        : json(400, "{\"error\":\"invalid_grant\"}");
  }

  private static String challenge(String verifier) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier));
  }

  public static Passed json(int status, String text) {
    return new Passed(status, Map.of(), text.getBytes(StandardCharsets.UTF_8));
  }

  public static Map<String, String> fields(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                (first, second) -> first,
                HashMap::new));
  }

  long asked(String path) {
    return called.stream().filter(call -> call.uri().toString().equals(ISSUER + path)).count();
  }
}
