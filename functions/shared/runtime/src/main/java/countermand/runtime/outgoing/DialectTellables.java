package countermand.runtime.outgoing;

import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.Dialects;
import countermand.dialects.Outgoing;
import countermand.dialects.Tellable;
import countermand.effects.notice.Tellables;
import countermand.store.Party;
import java.time.Duration;
import java.util.Optional;

/** What the dialects' own tables say. A degraded call tells, too. */
public final class DialectTellables implements Tellables {

  @Override
  public boolean tellable(Party party, Side to, Event.Notice notice, Order order) {
    return outgoing(party).tellable(to, notice, order) != Tellable.NONE;
  }

  @Override
  public Optional<Duration> refusedByInvoiceWithin(Party marketplace) {
    return Dialects.named(marketplace.dialect()).refusedByInvoiceWithin(marketplace.role());
  }

  static Outgoing outgoing(Party party) {
    return Dialects.named(party.dialect()).outgoing(party.role());
  }
}
