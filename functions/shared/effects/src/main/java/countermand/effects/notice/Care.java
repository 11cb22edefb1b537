package countermand.effects.notice;

import countermand.core.Heard;
import countermand.core.Side;
import countermand.store.Attention;
import countermand.store.Link;
import countermand.store.delivery.Delivery;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sees to it that a person hears of a link whose party we have nothing good to call with: in the
 * log each time, and on the link until a call that began later has success. What is over without a
 * word to the party says nothing of what we would have called it with.
 */
record Care(Attention attention, NoticeLog log, InstantSource clock) {

  /**
   * The party has answered in this way.
   *
   * @param begun when it was about to be called
   */
  void heard(Link link, Delivery claimed, Courier.Reply reply, Instant begun) {
    switch (reply.heard()) {
      case Heard.CredentialsExpired _ -> raise(link, claimed);
      case Heard.Delivered _, Heard.Decided _, Heard.Undecided _ -> {
        if (reply.status() != 0) {
          clear(link, claimed, begun);
        }
      }
      case Heard.Retry _, Heard.Gone _, Heard.NotYet _ -> {}
    }
  }

  /** Also where it is marked already: the mark says when that was seen last. */
  private void raise(Link link, Delivery claimed) {
    log.credentialsExpired(claimed);
    note(claimed, () -> attention.raise(link.id(), claimed.to(), clock.instant()));
  }

  /**
   * Of a link that was read a while ago nobody knows whether it was marked since; the delivery that
   * had it marked was tried before. The first attempt of another may leave a mark that is younger
   * than what is known of the link, a minute at most; the next after that takes it away.
   */
  private void clear(Link link, Delivery claimed, Instant begun) {
    if (needed(link, claimed.to()) || claimed.lastAnswer() != null) {
      note(claimed, () -> attention.clear(link.id(), claimed.to(), begun));
    }
  }

  private static boolean needed(Link link, Side side) {
    return link.needs().uncallable().contains(side);
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
