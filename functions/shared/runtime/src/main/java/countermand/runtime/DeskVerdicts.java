package countermand.runtime;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.OrderName;
import countermand.effects.notice.Verdicts;
import countermand.store.Desk;
import countermand.store.Link;

/** Lets the desk take what a party said in its answer to our call. */
record DeskVerdicts(Desk desk, TermsOfLinks terms) implements Verdicts {

  @Override
  public boolean decide(Link link, String orderId, Command command) {
    OrderName name = new OrderName(orderId, OrderName.Whose.MARKETPLACE);
    return switch (desk.decide(link.id(), terms.of(link), name, command, null)) {
      case Answer.Done _, Answer.Replayed _, Answer.Refused _ -> true;
      case Answer.Busy _,
          Answer.NotFound _,
          Answer.IdTaken _,
          Answer.KeyReused _,
          Answer.KeysFull _ ->
          false;
    };
  }
}
