package countermand.core.rulebook;

import static countermand.core.RefusalCode.ALREADY_CANCELED;
import static countermand.core.RefusalCode.ALREADY_INVOICED;
import static countermand.core.RefusalCode.ALREADY_SHIPPED;
import static countermand.core.RefusalCode.PARTLY_INVOICED;
import static countermand.core.RefusalCode.REQUEST_ALREADY_OPEN;
import static countermand.core.telling.Links.ANSWER_WITHIN;
import static countermand.core.telling.Links.WINDOW;
import static countermand.core.telling.Moments.PLACED_AT;
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

import countermand.core.Eligibility;
import countermand.core.Order;
import countermand.core.RefusalCode;
import countermand.core.Side;
import countermand.core.rules.Eligibilities;
import countermand.core.telling.Links;
import countermand.core.telling.Story;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EligibilityTest {
  private static final Instant WINDOW_ENDS = PLACED_AT.plus(WINDOW);
  private static final Instant DEADLINE = WINDOW_ENDS.plus(ANSWER_WITHIN);

  private static void eligible(
      Story story, Side side, Eligibility.Effect effect, RefusalCode code, Instant until) {
    Order order = story.order();
    assertThat(Eligibilities.of(order, side, order.lastAt(), Links.usual()))
        .isEqualTo(new Eligibility("M-1", order.stage().name(), effect, code, until));
  }

  @Test
  void ofAMarketplaceIsImmediateUntilTheWindowEnds() {
    eligible(awaitingPayment(), Side.MARKETPLACE, Eligibility.Effect.IMMEDIATE, null, null);
    eligible(inWindow(), Side.MARKETPLACE, Eligibility.Effect.IMMEDIATE, null, WINDOW_ENDS);
    eligible(returned(), Side.MARKETPLACE, Eligibility.Effect.IMMEDIATE, null, null);
  }

  @Test
  void ofAMarketplaceAsksTheSellerAfterIt() {
    eligible(readyForHandling(), Side.MARKETPLACE, Eligibility.Effect.ASKS_SELLER, null, null);
    eligible(handling(), Side.MARKETPLACE, Eligibility.Effect.ASKS_SELLER, null, null);
  }

  @Test
  void ofAMarketplaceIsNoneWithTheCodeThatItWouldGet() {
    eligible(
        awaitingSeller(),
        Side.MARKETPLACE,
        Eligibility.Effect.NONE,
        REQUEST_ALREADY_OPEN,
        DEADLINE);
    eligible(partlyInvoiced(), Side.MARKETPLACE, Eligibility.Effect.NONE, PARTLY_INVOICED, null);
    eligible(invoiced(), Side.MARKETPLACE, Eligibility.Effect.NONE, ALREADY_INVOICED, null);
    eligible(shipped(), Side.MARKETPLACE, Eligibility.Effect.NONE, ALREADY_SHIPPED, null);
    eligible(canceled(), Side.MARKETPLACE, Eligibility.Effect.NONE, ALREADY_CANCELED, null);
  }

  @Test
  void ofASellerIsImmediateAsLongAsNothingIsInvoiced() {
    eligible(handling(), Side.SELLER, Eligibility.Effect.IMMEDIATE, null, null);
    eligible(awaitingSeller(), Side.SELLER, Eligibility.Effect.IMMEDIATE, null, DEADLINE);
    eligible(invoiced(), Side.SELLER, Eligibility.Effect.NONE, ALREADY_INVOICED, null);
    eligible(canceled(), Side.SELLER, Eligibility.Effect.NONE, ALREADY_CANCELED, null);
  }
}
