package countermand.effects.notice;

import countermand.core.Heard;
import countermand.core.Side;
import countermand.store.Attention;
import countermand.store.Link;
import countermand.store.delivery.Delivery;

/**
 * Sees to it that a person hears of a link whose party we have nothing good to call with: in the
 * log each time, and on the link until the party is called with success.
 */
record Care(Attention attention, NoticeLog log) {

  /** The party has answered in this way. */
  void heard(Link link, Delivery claimed, Heard heard) {
    switch (heard) {
      case Heard.CredentialsExpired _ -> raise(link, claimed);
      case Heard.Delivered _, Heard.Decided _, Heard.Undecided _ -> clear(link, claimed);
      case Heard.Retry _, Heard.Gone _, Heard.NotYet _ -> {}
    }
  }

  private void raise(Link link, Delivery claimed) {
    log.credentialsExpired(claimed);
    if (!needed(link, claimed.to())) {
      note(claimed, () -> attention.raise(link.id(), claimed.to()));
    }
  }

  private void clear(Link link, Delivery claimed) {
    if (needed(link, claimed.to())) {
      note(claimed, () -> attention.clear(link.id(), claimed.to()));
    }
  }

  private static boolean needed(Link link, Side side) {
    return link.needsAttention().contains(side);
  }

  /** What is shown of a link is worth less than what becomes of the delivery. */
  private void note(Delivery claimed, Runnable write) {
    try {
      write.run();
    } catch (RuntimeException e) {
      log.broke(claimed.key(), "the link was not marked", e);
    }
  }
}
