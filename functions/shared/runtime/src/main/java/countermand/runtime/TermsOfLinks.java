package countermand.runtime;

import countermand.core.Terms;
import countermand.dialects.Dialects;
import countermand.store.Link;
import java.time.Duration;

/**
 * A link's settings, the deployment's, and what its marketplace can hear, as the rules need them.
 */
record TermsOfLinks(Duration shortestAnswer) {

  Terms of(Link link) {
    return new Terms(
        link.window(),
        link.answerWithin(),
        shortestAnswer,
        link.invoiceTolerance(),
        link.announceWindowEnd(),
        link.recordUntold()
            || Dialects.named(link.marketplaceDialect()).marketplaceHearsPartialCancel(),
        link.paused());
  }
}
