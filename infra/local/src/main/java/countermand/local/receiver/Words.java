package countermand.local.receiver;

import countermand.local.demo.Demo;
import countermand.local.http.Request;

/**
 * What a party's endpoint answers in its dialect where nobody wants it otherwise: it decides no
 * order. An empty 200 is enough, except where a dialect reads more into that.
 *
 * @param login whether a token was asked for
 */
record Words(String body, boolean login) {
  private static final Words NONE = new Words("", false);

  static Words of(Party party, Request request) {
    return switch (Demo.dialectOf(party.link(), party.side())) {
      case "unicommerce" ->
          party.side().equals("seller")
              ? new Words("{\"status\": \"failure\"}", false)
              : ofMarketplace(request);
      case "shopee" ->
          new Words("{\"error\":\"\",\"message\":\"\",\"request_id\":\"local\"}", false);
      default -> NONE;
    };
  }

  /** A marketplace on Unicommerce is told only what is decided already: it may say yes. */
  private static Words ofMarketplace(Request request) {
    return request.path().endsWith("/authToken")
        ? new Words("{\"status\": \"SUCCESS\", \"accessToken\": \"local-demo-only\"}", true)
        : new Words("{\"status\": \"SUCCESS\", \"orderItems\": []}", false);
  }
}
