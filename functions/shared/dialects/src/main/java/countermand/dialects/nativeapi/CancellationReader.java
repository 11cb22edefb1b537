package countermand.dialects.nativeapi;

import countermand.core.Command;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.dialects.ids.IdText;
import countermand.dialects.json.Fields;
import countermand.dialects.json.TextRule;
import org.jspecify.annotations.Nullable;

/** The commands that want an order, or lines of it, canceled. */
final class CancellationReader {
  static final TextRule REASON = TextRule.upTo(1_000);

  private CancellationReader() {}

  /** A customer's or a marketplace's request. */
  static Command request(Asked asked) {
    Fields body = asked.body();
    return new Command.RequestCancellation(
        name(body),
        body.flag("requestedByUser") ? Origin.CUSTOMER : Origin.MARKETPLACE,
        body.text("reason", REASON),
        body.instant("requestedAt"),
        LinesReader.extent(body));
  }

  private static RequestName name(Fields body) {
    @Nullable String id = body.text("requestId", IdText::requestFault);
    return id == null ? new RequestName.New() : new RequestName.Given(id);
  }

  /** The seller's own cancel. */
  static Command bySeller(Asked asked) {
    Fields body = asked.body();
    return new Command.CancelBySeller(body.text("reason", REASON), LinesReader.extent(body));
  }

  /** The marketplace's report that it has canceled. */
  static Command byMarketplace(Asked asked) {
    return new Command.MarketplaceCanceled(asked.body().text("reason", REASON));
  }
}
