package countermand.dialects.unicommerce;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import countermand.dialects.HttpAnswer;
import countermand.dialects.HttpCall;
import countermand.dialects.Letter;
import countermand.dialects.Login;
import countermand.dialects.Outgoing;
import countermand.dialects.Tellable;
import java.util.Optional;

/** The calls that Unicommerce has for us: as its seller's marketplace, and as itself. */
final class UnicommerceOutgoing implements Outgoing {

  @Override
  public Tellable tellable(Side to, Event.Notice notice, Order order) {
    return switch (to) {
      case SELLER -> ToSeller.tellable(notice);
      case MARKETPLACE -> ToMarketplace.tellable(notice);
    };
  }

  @Override
  public Optional<Login> login(Letter letter) {
    return switch (letter.to()) {
      case SELLER -> Optional.empty();
      case MARKETPLACE -> Logins.of(letter);
    };
  }

  /** A marketplace cannot be called without the token that a login gives. */
  @Override
  public Optional<HttpCall> call(Letter letter) {
    return switch (letter.to()) {
      case SELLER -> ToSeller.call(letter);
      case MARKETPLACE -> Optional.empty();
    };
  }

  @Override
  public Heard heard(Letter letter, HttpAnswer answer) {
    return switch (letter.to()) {
      case SELLER -> ToSeller.heard(letter, answer);
      case MARKETPLACE -> ToMarketplace.heard(letter, answer);
    };
  }

  static IllegalArgumentException noWords(Letter letter) {
    return new IllegalArgumentException("there are no words for " + letter.notice().name());
  }
}
