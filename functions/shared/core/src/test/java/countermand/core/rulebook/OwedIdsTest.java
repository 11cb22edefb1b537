package countermand.core.rulebook;

import static countermand.core.telling.Moments.PLACED_AT;
import static countermand.core.telling.Moments.receipt;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.place;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Ending;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.rules.Rulebook;
import countermand.core.telling.Contents;
import countermand.core.telling.Links;
import countermand.core.telling.Orders;
import org.junit.jupiter.api.Test;

class OwedIdsTest {

  @Test
  void areVersionAndOrdinal() {
    Ending ending = Orders.placing(place(Contents.usual(), PLACED_AT), null, Links.usual());
    assertThat(((Ending.Moved) ending).owed())
        .extracting(Owed::id)
        .containsExactly("1.0", "1.1", "1.2", "2.0");
  }

  @Test
  void countTheEffectsOfOneMove() {
    Order order = handling().order();
    Ending ending =
        Rulebook.decide(
            order, customerAsks("r1"), null, new Moment(order.lastAt(), receipt(9)), Links.usual());
    assertThat(((Ending.Moved) ending).owed())
        .extracting(Owed::id)
        .containsExactly("5.0", "5.1", "5.2", "5.3", "5.4");
  }
}
