package countermand.dialects.shopee;

import countermand.core.Side;
import countermand.dialects.Denial;
import countermand.dialects.Dialect;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Outgoing;
import countermand.dialects.Presented;
import countermand.dialects.Route;
import countermand.dialects.links.KeyMaker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Shopee's protocol, as its sellers' apps speak it, and as it speaks to them. */
public final class ShopeeDialect implements Dialect {
  private final Map<Route, Operation> operations = ShopeeRoutes.table();

  @Override
  public String name() {
    return "shopee";
  }

  @Override
  public Map<Route, Operation> operations() {
    return operations;
  }

  @Override
  public Presented presented(HttpRequest request) {
    return request.resource().equals(Words.PUSH)
        ? Push.presented(request)
        : new Query(request).presented();
  }

  /** Shopee hangs up after 3 seconds, some of which a cold start and the way take. */
  @Override
  public Optional<Duration> answersWithin(Route route) {
    return route.resource().equals(Words.PUSH)
        ? Optional.of(Duration.ofSeconds(2))
        : Optional.empty();
  }

  @Override
  public HttpReply deny(HttpRequest request, Denial denial) {
    return Denials.reply(request, denial);
  }

  @Override
  public Optional<KeyMaker> keys() {
    return Optional.of(new NewKeys());
  }

  @Override
  public Optional<String> secretFault(Side to, String secret) {
    return switch (to) {
      case MARKETPLACE -> ShopAccess.fault(secret);
      case SELLER -> AppKey.fault(secret);
    };
  }

  @Override
  public Outgoing outgoing() {
    return new ShopeeOutgoing();
  }

  /** Shopee grants by itself what needs no seller, and cancels after two days of silence. */
  @Override
  public Duration usualWindow() {
    return Duration.ZERO;
  }

  @Override
  public Duration usualAnswerWithin() {
    return Duration.ofDays(2);
  }

  /** A push takes no answer. */
  @Override
  public boolean outcomeInAnswer() {
    return false;
  }

  /** Shopee's own orders can be cancelled in part. */
  @Override
  public boolean marketplaceHearsPartialCancel() {
    return true;
  }
}
