package countermand.dialects.vtex;

import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.Origin;
import countermand.core.RequestName;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What VTEX's calls mean in the rulebook. VTEX cancels whole orders only. */
final class Meanings {
  private Meanings() {}

  /**
   * The marketplace's callback. It comes again and again until it is decided: without an id it
   * means the request that there is. A date that cannot be read is as good as none: the request
   * then counts from now.
   */
  static VtexReader.Meaning callback(VtexBody body) {
    @Nullable Instant at = body.text(Words.REQUEST_DATE).flatMap(VtexDates::read).orElse(null);
    return request(body, new RequestName.LatestOrNew(), at);
  }

  /**
   * The OMS's cancel with the marketplace's key: without an id the open request, else a new one.
   */
  static VtexReader.Meaning marketplaceCancel(VtexBody body) {
    return request(body, new RequestName.OpenOrNew(), null);
  }

  private static VtexReader.Meaning request(
      VtexBody body, RequestName unnamed, @Nullable Instant at) {
    Optional<RequestName> named = body.text(Words.REQUEST_ID).map(RequestName.Given::new);
    return new VtexReader.Means(
        new Command.RequestCancellation(
            named.orElse(unnamed),
            body.flag(Words.REQUESTED_BY_USER) ? Origin.CUSTOMER : Origin.MARKETPLACE,
            body.text(Words.REASON).orElse(null),
            at,
            Extent.whole()));
  }

  /** A cancel with the seller's key, wherever it comes. */
  static VtexReader.Meaning sellerCancel(VtexBody body) {
    return new VtexReader.Means(
        new Command.CancelBySeller(body.text(Words.REASON).orElse(null), Extent.whole()));
  }

  /** The marketplace authorizes the fulfillment: the order is paid, as of now. */
  static VtexReader.Meaning fulfill(VtexBody body) {
    return new VtexReader.Means(new Command.ApprovePayment(null));
  }

  /** The seller begins. */
  static VtexReader.Meaning startHandling(VtexBody body) {
    return new VtexReader.Means(new Command.StartHandling());
  }

  /** The seller's no; both fields are mandatory. */
  static VtexReader.Meaning deny(VtexBody body) {
    Optional<String> id = body.text(Words.REQUEST_ID);
    Optional<String> reason = body.text(Words.DENY_REASON);
    if (id.isEmpty()) {
      return lacks(Words.REQUEST_ID);
    }
    return reason.isEmpty()
        ? lacks(Words.DENY_REASON)
        : new VtexReader.Means(new Command.DeclineRequest(id.get(), reason.get()));
  }

  private static VtexReader.Meaning lacks(String field) {
    return new VtexReader.Lacks(field + " is mandatory and must be a text that is not empty.");
  }
}
