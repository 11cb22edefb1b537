package countermand.runtime;

import countermand.effects.Bus;
import countermand.effects.BusEvent;
import countermand.effects.notice.News;
import java.util.List;

/** Tells the bus. */
record BusNews(Bus bus) implements News {

  @Override
  public void tell(String link, BusEvent event) {
    if (!bus.publish(List.of(event)).contains(event.id())) {
      throw new IllegalStateException("the bus did not take the event " + event.id());
    }
  }
}
