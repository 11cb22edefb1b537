package countermand.runtime;

import countermand.core.Terms;
import countermand.dialects.Dialect;
import countermand.dialects.Dialects;
import countermand.store.Link;
import java.time.Duration;

/**
 * A link's settings, the deployment's, and what its marketplace can hear, as the rules need them.
 */
record TermsOfLinks(Duration shortestAnswer) {

  Terms of(Link link) {
    Dialect marketplace = Dialects.named(link.marketplace().dialect());
    return new Terms(
        link.window(),
        link.answerWithin(),
        shortestAnswer,
        link.invoiceTolerance(),
        link.announceWindowEnd(),
        link.recordUntold() || marketplace.marketplaceHearsPartialCancel(),
        marketplace.outcomeInAnswer(),
        marketplace.refusedByInvoiceWithin(link.marketplace().role()).isPresent(),
        link.paused(),
        link.replayWindow());
  }
}
