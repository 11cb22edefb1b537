package countermand.local.identity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import countermand.dialects.Sha256;
import countermand.local.http.Endpoint;
import countermand.local.http.Json;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A provider of identities (OpenID Connect Core 1.0) at which everybody may be whom they like to
 * be: {@code /_local/oidc} and all below it. Its name is {@code localhost}, where the console's is
 * {@code 127.0.0.1}: browsers take them for two sites, as a real provider's is another one.
 */
public final class IdentityProvider implements Endpoint {
  /** Where it is served. */
  public static final String PATH = "/_local/oidc";

  /** What we are there. */
  public static final String CLIENT = "local-console";

  /** What people call it. */
  public static final String NAME = "Local people";

  private static final int CODE_BYTES = 16;
  private static final int TOKEN_SECONDS = 300;

  private final URI issuer;
  private final InstantSource real;
  private final Signer signer = new Signer();
  private final Ailment ailment = new Ailment();
  private final Map<String, Form> codes = new ConcurrentHashMap<>();

  /**
   * A provider.
   *
   * @param base where the local system answers
   * @param real the time that a calendar shows
   */
  public IdentityProvider(URI base, InstantSource real) {
    this.issuer = issuer(base);
    this.real = real;
  }

  /** Its name, as a deployment gets it. */
  public static URI issuer(URI base) {
    return URI.create("http://localhost:" + base.getPort() + PATH);
  }

  @Override
  public Reply answer(Request request) {
    String below = request.method() + " " + request.path().substring(PATH.length());
    return below.equals("POST /_behaviour")
        ? ailment.told(request)
        : ailment.of(below).orElseGet(() -> healthy(below, request));
  }

  private Reply healthy(String below, Request request) {
    return switch (below) {
      case "GET /.well-known/openid-configuration" -> Reply.json(200, metadata());
      case "GET /authorize" -> IdentityPages.choice(Form.ofQuery(request));
      case "GET /choose" -> chosen(Form.ofQuery(request));
      case "POST /token" -> exchanged(Form.ofBody(request));
      case "GET /keys" -> Reply.json(200, signer.keySet());
      case "GET /logout" -> IdentityPages.signedOut(Form.ofQuery(request));
      default ->
          Reply.problem(404, "Not Found", "ROUTE_NOT_FOUND", "There is no " + below + " here.");
    };
  }

  private ObjectNode metadata() {
    ObjectNode metadata = Json.object().put("issuer", issuer.toString());
    metadata.put("authorization_endpoint", issuer + "/authorize");
    metadata.put("token_endpoint", issuer + "/token");
    metadata.put("jwks_uri", issuer + "/keys");
    metadata.put("end_session_endpoint", issuer + "/logout");
    metadata.putArray("response_types_supported").add("code");
    metadata.putArray("subject_types_supported").add("public");
    metadata.putArray("id_token_signing_alg_values_supported").add("RS256");
    metadata.putArray("code_challenge_methods_supported").add("S256");
    return metadata;
  }

  /** Back to the console, with a code; or without one, where somebody would not. */
  private Reply chosen(Form asked) {
    Form back = new Form(Map.of("state", asked.text("state")));
    Optional<Person> person = Person.of(asked.text("person"));
    if (person.isEmpty()) {
      return IdentityPages.to(back.with("error", "access_denied").at(asked.text("redirect_uri")));
    }
    String code = chance();
    codes.put(code, asked);
    return IdentityPages.to(back.with("code", code).at(asked.text("redirect_uri")));
  }

  private Reply exchanged(Form given) {
    Form asked = codes.remove(given.text("code"));
    if (asked == null || !isOf(given, asked)) {
      return Reply.json(400, Json.object().put("error", "invalid_grant"));
    }
    Person person = Person.of(asked.text("person")).orElseThrow();
    return Reply.json(
        200,
        Json.object()
            .put("id_token", signer.signed(claims(person, asked)))
            .put("access_token", chance())
            .put("token_type", "Bearer"));
  }

  /** PKCE with S256 is a must here (RFC 7636, 4.6). */
  private static boolean isOf(Form given, Form asked) {
    String challenge = Signer.base64(Sha256.of(given.text("code_verifier")));
    return List.of("client_id", "redirect_uri").stream()
            .allMatch(field -> given.text(field).equals(asked.text(field)))
        && given.text("client_id").equals(CLIENT)
        && asked.text("code_challenge_method").equals("S256")
        && asked.text("code_challenge").equals(challenge);
  }

  private ObjectNode claims(Person person, Form asked) {
    long now = real.instant().getEpochSecond();
    ObjectNode claims = Json.object().put("iss", issuer.toString()).put("aud", CLIENT);
    claims.put("sub", person.name() + "@people.example").put("nonce", asked.text("nonce"));
    claims.put("iat", now).put("exp", now + TOKEN_SECONDS);
    ArrayNode seats = claims.putArray("countermand");
    person.seats().forEach(seats::add);
    return claims;
  }

  private static String chance() {
    byte[] bytes = new byte[CODE_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Signer.base64(bytes);
  }
}
