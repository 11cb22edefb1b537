package countermand.core.rulebook;

import static countermand.core.telling.Endings.alreadyDoneAs;
import static countermand.core.telling.Endings.moved;
import static countermand.core.telling.Moments.days;
import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Say.accept;
import static countermand.core.telling.Say.all;
import static countermand.core.telling.Say.approvePayment;
import static countermand.core.telling.Say.customerAsks;
import static countermand.core.telling.Say.marketplaceAsks;
import static countermand.core.telling.Say.marketplaceHasCanceled;
import static countermand.core.telling.Say.reportShipment;
import static countermand.core.telling.Say.sellerCancels;
import static countermand.core.telling.Say.sellerHasCanceled;
import static countermand.core.telling.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Cancellation;
import countermand.core.Command;
import countermand.core.telling.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstCauseSurvivesTest {

  @Test
  void whateverIsSaidAfterwards() {
    Story story = given(awaitingPayment()).when("the first", customerAsks("r1")).then(moved());
    Cancellation first = story.order().cancellation();
    for (Command command :
        List.of(
            customerAsks("r2"),
            marketplaceAsks("r3", all("A")),
            sellerCancels(),
            sellerCancels(all("A")),
            sellerHasCanceled(),
            marketplaceHasCanceled(),
            accept(),
            accept("r1"))) {
      story.after(days(1)).when(command).then(alreadyDoneAs("the first"));
      assertThat(story.order().cancellation()).isEqualTo(first);
    }
    story.moved(reportShipment(), approvePayment());
    assertThat(story.order().cancellation()).isEqualTo(first);
  }
}
