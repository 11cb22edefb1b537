package countermand.core.rulebook;

import static countermand.core.telling.Orders.awaitingPayment;
import static countermand.core.telling.Orders.awaitingSeller;
import static countermand.core.telling.Orders.canceled;
import static countermand.core.telling.Orders.handling;
import static countermand.core.telling.Orders.inWindow;
import static countermand.core.telling.Orders.invoiced;
import static countermand.core.telling.Orders.partlyInvoiced;
import static countermand.core.telling.Orders.readyForHandling;
import static countermand.core.telling.Orders.returned;
import static countermand.core.telling.Orders.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Stage;
import countermand.core.StageNames;
import countermand.core.telling.Story;
import org.junit.jupiter.api.Test;

class StageNamesTest {

  private static void named(Story story, String marketplace, String seller) {
    Stage stage = story.order().stage();
    assertThat(StageNames.marketplace(stage)).as(stage.name()).isEqualTo(marketplace);
    assertThat(StageNames.seller(stage)).as(stage.name()).isEqualTo(seller);
  }

  @Test
  void areTheWordsOfEachSide() {
    named(awaitingPayment(), "payment-pending", "waiting-ffmt-authorization");
    named(inWindow(), "payment-approved", "window-to-cancel");
    named(readyForHandling(), "payment-approved", "ready-for-handling");
    named(handling(), "payment-approved", "handling");
    named(awaitingSeller(), "waiting-for-seller-decision", "cancellation-requested");
    named(partlyInvoiced(), "payment-approved", "invoice");
    named(invoiced(), "invoiced", "invoiced");
    named(shipped(), "invoiced", "invoiced");
    named(returned(), "invoiced", "invoiced");
    named(canceled(), "canceled", "canceled");
  }
}
