package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A link whose parties may send one request a minute: one too many is refused in their words. */
final class LimitedLinkStory {

  @Test
  void natives() {
    Connected link = limited("native", "native");
    String key = Connected.authorization(link.issues("{'side':'seller'}"));
    Call call = Call.get(link.path() + "/decisions").with("Authorization", key);
    oneTooMany(call::send).problem(429, "RATE_LIMITED");
    Operator.gets(link.path() + "/decisions").hasStatus(200);
    Operator.gets(link.path() + "/decisions").hasStatus(200);
    Connected free = Connected.natives();
    String other = Connected.authorization(free.issues("{'side':'seller'}"));
    for (int i = 0; i < 3; i++) {
      Call.get(free.path() + "/decisions").with("Authorization", other).send().hasStatus(200);
    }
  }

  @Test
  void vtex() {
    Connected link = limited("vtex", "vtex");
    for (String side : new String[] {"marketplace", "seller"}) {
      JsonNode key = link.issues("{'side':'" + side + "'}").path("secret");
      Vtex party = Vtex.of(key);
      Vtex.error(oneTooMany(() -> party.cancelsAtSeller("none", "")), 429, "RATE_LIMITED");
      Vtex.error(oneTooMany(() -> party.cancelsInOms("none", "")), 429, "RATE_LIMITED");
    }
  }

  @Test
  void unicommercesSeller() {
    JsonNode key = limited("native", "unicommerce").issues("{'side':'seller'}").path("secret");
    Answer noToken = oneTooMany(() -> Unicommerce.logsIn(key));
    assertThat(Json.keys(noToken.json())).containsExactly("status", "message");
    assertThat(noToken.text("/status")).isEqualTo("INVALID_CREDENTIALS");
  }

  @Test
  void unicommercesSellerWithAToken() {
    Connected link = Connected.between("native", "unicommerce");
    JsonNode key = link.issues("{'side':'seller'}").path("secret");
    Unicommerce seller =
        Unicommerce.seller(Unicommerce.logsIn(key).hasStatus(200).text("/accessToken"));
    link.puts(parties("native", "unicommerce") + ",'requestsPerMinute':1}").hasStatus(200);
    Answer refused = oneTooMany(() -> seller.cancels("none", "{'orderItemId':'a','quantity':1}"));
    assertThat(Json.keys(refused.json())).containsExactly("status", "message", "orderItems");
    assertThat(refused.text("/status")).isEqualTo("FAILED");
  }

  @Test
  void unicommercesMarketplace() {
    Connected link = limited("unicommerce", "native");
    Map<String, String> headers = new HashMap<>();
    link.issues("{'side':'marketplace'}")
        .path("secret")
        .properties()
        .forEach(entry -> headers.put(entry.getKey(), entry.getValue().asText()));
    Answer refused = oneTooMany(() -> new Unicommerce(headers).asks("none"));
    assertThat(Json.keys(refused.json())).containsExactly("status", "message", "data");
    assertThat(refused.text("/status")).isEqualTo("failure");
  }

  @Test
  void shopeesSeller() {
    Connected link = Connected.between("native", "shopee");
    JsonNode secret = link.issues("{'side':'seller'}").path("secret");
    Shopee seller = Shopee.of(secret);
    Shopee in = seller.with(seller.exchanges(secret.path("code").asText()).text("/access_token"));
    link.puts(parties("native", "shopee") + ",'requestsPerMinute':1}").hasStatus(200);
    Shopee.error(
        oneTooMany(() -> in.cancels("none", "'cancel_reason':'CUSTOMER_REQUEST'")),
        429,
        "error_rate_limit",
        "Too many requests. You have reached the rate limit. Please try again later.");
  }

  @Test
  void shopeeItself() {
    Connected link = limited("shopee", "native");
    ShopeePushes shopee =
        ShopeePushes.ofShop(Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 8));
    link.issues(shopee.wish());
    assertThat(oneTooMany(() -> shopee.says("none", "UNPAID", 1)).body()).isEmpty();
  }

  private static Connected limited(String marketplace, String seller) {
    Connected link = Connected.named();
    link.puts(parties(marketplace, seller) + ",'requestsPerMinute':1}").hasStatus(201);
    return link;
  }

  /** The beginning of a link's settings. */
  private static String parties(String marketplace, String seller) {
    return "{'marketplace':{'dialect':'%s'},'seller':{'dialect':'%s'}"
        .formatted(marketplace, seller);
  }

  /** The second in a minute; where that has just ended, the third or fourth. */
  private static Answer oneTooMany(Supplier<Answer> call) {
    Answer answer = call.get();
    for (int i = 0; i < 5 && answer.status() != 429; i++) {
      answer = call.get();
    }
    answer.hasStatus(429);
    int seconds = Integer.parseInt(answer.header("Retry-After"));
    assertThat(seconds).isBetween(1, 60);
    assertThat(answer.header("Ratelimit-Limit")).isEqualTo("1");
    assertThat(answer.header("Ratelimit-Remaining")).isEqualTo("0");
    assertThat(answer.header("Ratelimit-Reset")).isEqualTo(String.valueOf(seconds));
    return answer;
  }
}
