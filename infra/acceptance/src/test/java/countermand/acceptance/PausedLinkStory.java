package countermand.acceptance;

import org.junit.jupiter.api.Test;

/** A paused link takes no placements and no new requests; all that runs goes on. */
final class PausedLinkStory {

  @Test
  void noOrderIsPlaced() {
    Sale sale = Sale.on(Connected.natives(",'paused':true").keyed());
    sale.placed().refused("LINK_PAUSED");
    sale.marketplace.reads().problem(404, "ORDER_NOT_FOUND");
  }

  /** The function that takes requests has not met the link before, so that it reads it now. */
  @Test
  void noCancellationIsAskedFor() {
    Connected link = Connected.natives();
    Sale sale = Sale.on(link.keyed()).broughtTo("ReadyForHandling");
    link.changes(",'paused':true").hasStatus(200);
    sale.marketplace.asksToCancel("r1").refused("LINK_PAUSED");
  }

  @Test
  void whatWasAskedForIsStillAnsweredWithdrawnAndRead() {
    Connected link = Connected.natives();
    Link keyed = link.keyed();
    Sale declined = Sale.on(keyed).broughtTo("AwaitingSeller");
    Sale accepted = Sale.on(keyed).broughtTo("AwaitingSeller");
    Sale withdrawn = Sale.on(keyed).broughtTo("AwaitingSeller");
    link.changes(",'paused':true").hasStatus(200);
    declined.seller.declines("r1").moved("ReadyForHandling");
    declined.seller.startsHandling().moved("Handling");
    declined.seller.invoices("1", 2500).moved("Invoiced");
    accepted.seller.accepts("r1").moved("Canceled");
    withdrawn.marketplace.withdraws("r1").moved("ReadyForHandling");
    withdrawn.seller.cancels().moved("Canceled");
    accepted.seen();
  }
}
