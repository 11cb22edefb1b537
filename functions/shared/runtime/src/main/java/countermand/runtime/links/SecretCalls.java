package countermand.runtime.links;

import countermand.core.Side;
import countermand.dialects.Dialect;
import countermand.dialects.Dialects;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.links.SecretsPut;
import countermand.store.BusyException;
import countermand.store.Link;
import countermand.store.links.KeptLink;
import countermand.store.links.LinkBook;
import countermand.store.links.SecretBox;
import java.util.List;
import java.util.Optional;

/** Takes what parties are called with, and never gives it away. */
final class SecretCalls {
  private final LinkBook book;
  private final SecretBox box;
  private final Deeds deeds;

  SecretCalls(LinkBook book, SecretBox box, Deeds deeds) {
    this.book = book;
    this.box = box;
    this.deeds = deeds;
  }

  SecretsPut put(String id, Side side, List<String> secrets, String by) {
    Optional<Link> link = book.read(id).map(KeptLink::link);
    if (link.isEmpty()) {
      return new SecretsPut.NoLink();
    }
    Dialect dialect = Dialects.named(link.get().party(side).dialect());
    FieldErrors errors = new FieldErrors();
    for (int i = 0; i < secrets.size(); i++) {
      String at = "/secrets/" + i;
      dialect.secretFault(side, secrets.get(i)).ifPresent(fault -> errors.add(at, fault));
    }
    if (!errors.none()) {
      return new SecretsPut.Invalid(errors.all());
    }
    if (!box.put(id, side, secrets, deeds.by(by))) {
      throw new BusyException();
    }
    return new SecretsPut.Done();
  }
}
