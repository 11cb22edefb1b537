package countermand.dialects;

import countermand.core.Event;
import countermand.core.Heard;
import countermand.core.Order;
import countermand.core.Side;
import java.util.Optional;

/** The outgoing half of a protocol whose parties call us, and cannot be called. */
public final class Mute implements Outgoing {

  @Override
  public Tellable tellable(Side to, Event.Notice notice, Order order) {
    return Tellable.NONE;
  }

  @Override
  public Optional<HttpCall> call(Letter letter) {
    throw noWords(letter);
  }

  @Override
  public Heard heard(Letter letter, HttpAnswer answer) {
    throw noWords(letter);
  }

  private static IllegalArgumentException noWords(Letter letter) {
    return new IllegalArgumentException("there are no words for " + letter.notice().name());
  }
}
