package countermand.dialects.unicommerce;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a marketplace is told that does not get its cancellation. The protocol has no codes, so a
 * hub like this one that asks another understands these very words: they are only ever added to.
 */
enum Saying {
  WAITING("Cancellation requested, waiting for the seller", Meaning.WAITING),
  PENDING("Another cancellation request is pending", Meaning.IN_THE_WAY),
  SUPERSEDED("Another cancellation request took the place of this one", Meaning.IN_THE_WAY),
  POSTPONED("Cancellation not possible at present", Meaning.UNCLEAR),
  UNKNOWN("There is no order of that code; check saleOrderCode.", Meaning.UNCLEAR),
  DECLINED("Cancellation declined", Meaning.NEVER),
  WITHDRAWN("The cancellation request was withdrawn", Meaning.NEVER),
  REFUSED("Cancellation refused", Meaning.NEVER),
  NOTHING("Nothing was cancelled, because not all of it can be", Meaning.NEVER),
  INVOICED("Order already invoiced, cannot cancel until a return is invoiced", Meaning.NEVER),
  /** The sentence by which callers in use know that asking again is of no use. */
  DISPATCHED("Order already dispatched, cannot cancel", Meaning.LEFT);

  private final String text;
  private final Meaning meaning;

  Saying(String text, Meaning meaning) {
    this.text = text;
    this.meaning = meaning;
  }

  String text() {
    return text;
  }

  Meaning meaning() {
    return meaning;
  }

  String because(String why) {
    return text + ": " + why;
  }

  /** Which of them a message is; empty where it comes from somebody else. */
  static Optional<Saying> in(String message) {
    return Arrays.stream(values()).filter(saying -> message.startsWith(saying.text)).findFirst();
  }
}
