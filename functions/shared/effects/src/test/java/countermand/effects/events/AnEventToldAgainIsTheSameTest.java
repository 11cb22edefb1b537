package countermand.effects.events;

import static countermand.effects.telling.Say.accept;
import static countermand.effects.telling.Say.customerAsks;
import static countermand.effects.telling.Say.decline;
import static countermand.effects.telling.Say.sale;
import static countermand.effects.telling.Say.sellerCancels;
import static countermand.effects.telling.Say.some;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Actor;
import countermand.core.Command;
import countermand.core.Effect;
import countermand.core.Event;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.effects.BusEvent;
import countermand.effects.EventWriter;
import countermand.effects.telling.Tale;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnEventToldAgainIsTheSameTest {
  private final EventWriter writer = new EventWriter(0);

  @Test
  void whateverHasHappenedToTheOrderSince() {
    List<Command> commands =
        List.of(
            customerAsks("r-1", some("A", 1)),
            decline(),
            sellerCancels(some("A", 1)),
            customerAsks("r-2", some("A", 1)),
            accept(),
            sale("N-1", 40),
            new Command.MarketplaceCanceled("fraud"));
    Tale tale = Tale.ready();
    List<Owed> owed = new ArrayList<>();
    List<BusEvent> first = new ArrayList<>();
    for (Command command : commands) {
      List<Owed> events = events(tale.then(command));
      owed.addAll(events);
      events.forEach(one -> first.add(write(tale.order(), one)));
    }
    assertThat(first).hasSameSizeAs(commands);
    assertThat(owed.stream().map(one -> write(tale.order(), one))).containsExactlyElementsOf(first);
  }

  @Test
  void alsoWhereTheOrderIsCanceledSince() {
    Tale tale = Tale.ready().then(sellerCancels(some("A", 1)));
    Order then = tale.order();
    Owed partial = events(tale).getFirst();
    tale.then(sellerCancels(some("A", 1))).then(sellerCancels());
    assertThat(write(tale.order(), partial)).isEqualTo(write(then, partial));
  }

  @Test
  void underAnIdThatNeverChanges() {
    assertThat(writer.id(Tale.paid().order(), placed(2)))
        .isEqualTo("ac28ab5d-8e9a-5ef1-923a-61a7bf9a51f4");
  }

  @Test
  void andNoOtherEventHasItsId() {
    Order order = Tale.paid().order();
    assertThat(
            Stream.of(
                writer.id(order, placed(2)),
                writer.id(order, new Event.WindowClosed(placed(2).facts())),
                writer.id(order, placed(20)),
                writer.id(Tale.paid("M-2").order(), placed(2)),
                new EventWriter(1).id(order, placed(2))))
        .doesNotHaveDuplicates();
  }

  private static Event placed(long version) {
    return new Event.OrderPlaced(
        new Event.Facts(
            version, Tale.START, Actor.MARKETPLACE, null, "InWindow", null, new UUID(0, version)));
  }

  private static List<Owed> events(Tale tale) {
    return tale.owed().stream().filter(one -> one.effect() instanceof Effect.Publish).toList();
  }

  private BusEvent write(Order order, Owed owed) {
    return writer.write(order, ((Effect.Publish) owed.effect()).event());
  }
}
