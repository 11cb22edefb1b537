package countermand.oidc;

import countermand.dialects.HttpCall;
import countermand.dialects.Passed;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exchanges codes for ID tokens (OpenID Connect Core 1.0, 3.1.3). */
final class Codes {
  private static final int SERVER_ERROR = 500;
  private static final int TOO_MANY = 429;

  private final Settings settings;
  private final Web web;

  Codes(Settings settings, Web web) {
    this.settings = settings;
    this.web = web;
  }

  /** The ID token for a code; empty where the code is not good, or not good any more. */
  Optional<String> exchanged(Metadata provider, String code, Attempt attempt, URI redirect)
      throws FaultyException {
    Passed answer = web.answer(call(provider, code, attempt, redirect));
    if (answer.status() >= SERVER_ERROR || answer.status() == TOO_MANY) {
      throw new FaultyException("the token endpoint answered " + answer.status());
    }
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    Map<String, Object> json = Web.json(text, "the token endpoint's answer");
    if (!answer.success()) {
      return refused(json);
    }
    if (json.get("id_token") instanceof String token) {
      return Optional.of(token);
    }
    throw new FaultyException("the token endpoint gave no ID token: is openid in the scope?");
  }

  /** A code of nobody's is the person's matter; anything else is between the provider and us. */
  private static Optional<String> refused(Map<String, Object> json) throws FaultyException {
    Object error = json.get("error");
    if ("invalid_grant".equals(error)) {
      return Optional.empty();
    }
    boolean known = error instanceof String name && sayable(name);
    throw new FaultyException("the token endpoint refused us: " + (known ? error : "no word why"));
  }

  /** Whether an error is a word as OAuth has them (RFC 6749, 5.2), which a log may repeat. */
  static boolean sayable(String error) {
    return error.matches("[a-z_]{1,40}");
  }

  private HttpCall call(Metadata provider, String code, Attempt attempt, URI redirect) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", redirect.toString());
    form.put("client_id", settings.clientId());
    form.put("code_verifier", attempt.verifier());
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    settings
        .clientSecret()
        .ifPresent(secret -> {
          if (provider.secretInBody()) {
            form.put("client_secret", secret);
          } else {
            headers.put("Authorization", basic(secret));
          }
        });
    return new HttpCall(
        "POST",
        provider.token(),
        headers,
        encoded(form).getBytes(StandardCharsets.US_ASCII),
        Web.BYTES_MAX);
  }

  /** Both halves are encoded before they are joined (RFC 6749, 2.3.1). */
  private String basic(String secret) {
    String pair = encoded(settings.clientId()) + ":" + encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
  }

  /** Fields as a form, or a query. */
  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
