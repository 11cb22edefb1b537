package countermand.dialects.shopee;

import countermand.core.Heard;
import countermand.dialects.HttpAnswer;
import countermand.dialects.Malformed;
import countermand.dialects.RetryAfter;
import countermand.dialects.Statuses;
import countermand.dialects.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * What Shopee's answer says: its envelope has an {@code error}, empty where there is none, and HTTP
 * says 200 to both. Codes come with slips of spelling and of spaces.
 */
record Said(HttpAnswer answer, Meaning meaning) {
  private static final int TOO_MANY = 429;

  /** Shopee's own day, after which its daily limit is counted anew. */
  private static final ZoneOffset SHOPEES_ZONE = ZoneOffset.ofHours(8);

  private static final Duration BACK_OFF = Duration.ofMinutes(1);

  /** These mean the access token alone: it is exchanged, and the call made again. */
  private static final Set<String> TOKEN = Set.of("invalid_access_token", "invalid_acceess_token");

  /** A person must look at the app, its key, or the shop's authorization. */
  private static final Set<String> CREDENTIALS =
      Set.of(
          "error_auth",
          "error_sign",
          "error_permission",
          "order.error_permission",
          "invalid_partner_id",
          "partner_shop_no_link",
          "shop_no_linked",
          "shop_banned",
          "shop_access_expired",
          "error_shop",
          "error_shop_refresh_token",
          "refresh_token_expired",
          "error_partner_key_expired",
          "error_api_permission",
          "error_ashop_api_permission",
          "error_api_call_restricted",
          "error_kyc_auth",
          "api_suspended",
          "source_ip_undeclared");

  private static final Set<String> REFUSED =
      Set.of(
          "order.error_limit",
          "order.error_param",
          "order.cancel_order_invalid_status",
          "order.order_status_invalid",
          "error_param",
          "error_not_found");

  /** What an answer means. */
  enum Meaning {
    DONE,
    /** No, and asking again is of no use. */
    REFUSED,
    TOKEN_REFUSED,
    CREDENTIALS_REFUSED,
    /** So many calls a minute. */
    TOO_FAST,
    /** So many calls a day. */
    ENOUGH_TODAY,
    /** Nothing that settles anything. */
    UNCLEAR
  }

  static Said in(HttpAnswer answer) {
    return new Said(answer, meaning(answer));
  }

  private static Meaning meaning(HttpAnswer answer) {
    Optional<String> error = body(answer).flatMap(body -> field(body, Words.ERROR));
    if (error.isEmpty()) {
      return answer.status() == TOO_MANY ? Meaning.TOO_FAST : Meaning.UNCLEAR;
    }
    if (error.get().isEmpty()) {
      return answer.success() ? Meaning.DONE : Meaning.UNCLEAR;
    }
    String message = body(answer).flatMap(body -> field(body, Words.MESSAGE)).orElse("");
    return meaning(error.get().replaceAll("\\s", ""), message);
  }

  private static Meaning meaning(String error, String message) {
    if (TOKEN.contains(error) || (error.equals("error_auth") && ofToken(message))) {
      return Meaning.TOKEN_REFUSED;
    }
    if (CREDENTIALS.contains(error)) {
      return Meaning.CREDENTIALS_REFUSED;
    }
    if (REFUSED.contains(error)) {
      return message.startsWith("Timestamp is expired") ? Meaning.UNCLEAR : Meaning.REFUSED;
    }
    return switch (error) {
      case "error_rate_limit" -> Meaning.TOO_FAST;
      case "error_limit" -> Meaning.ENOUGH_TODAY;
      default -> Meaning.UNCLEAR;
    };
  }

  private static boolean ofToken(String message) {
    return message.startsWith("Invalid access_token");
  }

  /** What is heard where it is not done, and not to be asked about. */
  Heard heard(Instant now) {
    return switch (meaning) {
      case DONE -> new Heard.Delivered();
      case REFUSED -> new Heard.Gone();
      case TOKEN_REFUSED, CREDENTIALS_REFUSED -> new Heard.CredentialsExpired();
      case TOO_FAST -> new Heard.Retry(RetryAfter.of(answer, now).orElse(BACK_OFF));
      case ENOUGH_TODAY ->
          new Heard.Retry(RetryAfter.of(answer, now).orElseGet(() -> untilTomorrow(now)));
      case UNCLEAR ->
          enveloped()
              ? new Heard.Retry(RetryAfter.of(answer, now).orElse(null))
              : Statuses.unsettled(answer, now);
    };
  }

  private static Duration untilTomorrow(Instant now) {
    Instant tomorrow =
        now.atOffset(SHOPEES_ZONE).truncatedTo(ChronoUnit.DAYS).plusDays(1).toInstant();
    return Duration.between(now, tomorrow);
  }

  private boolean enveloped() {
    return body().flatMap(body -> field(body, Words.ERROR)).isPresent();
  }

  /** The envelope, where it is one. */
  Optional<Body> body() {
    return body(answer);
  }

  /** The envelope alone: what is in it is not everybody's. */
  String text() {
    return body().map(Said::text).orElse("no answer of Shopee's");
  }

  private static String text(Body body) {
    String said =
        field(body, Words.ERROR)
            .filter(error -> !error.isEmpty())
            .map(error -> error + ": " + field(body, Words.MESSAGE).orElse(""))
            .orElse("done");
    return said + " (" + field(body, Words.REQUEST_ID).orElse("") + ")";
  }

  private static Optional<Body> body(HttpAnswer answer) {
    try {
      return Optional.of(Body.read(answer.body().getBytes(StandardCharsets.UTF_8)));
    } catch (Malformed _) {
      return Optional.empty();
    }
  }

  private static Optional<String> field(Body body, String name) {
    return body.fields().get(name) instanceof Json.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
