package countermand.acceptance;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each command in each stage, as the rulebook has it. An order that gets to a stage the usual way
 * is handled first; those marked {@code *} are invoiced without being handled.
 */
final class StageTableStory {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AwaitingPayment  | PAYMENT_PENDING      | PAYMENT_PENDING      | INVALID_STAGE        | PAYMENT_PENDING
          InWindow         | IN_WINDOW            | IN_WINDOW            | INVALID_STAGE        | IN_WINDOW
          ReadyForHandling | Handling             | Shipped              | INVALID_STAGE        | PartlyInvoiced
          Handling         | done                 | Shipped              | INVALID_STAGE        | PartlyInvoiced
          AwaitingSeller   | CANCELLATION_PENDING | CANCELLATION_PENDING | INVALID_STAGE        | PartlyInvoiced
          PartlyInvoiced   | done                 | Shipped              | INVALID_STAGE        | PartlyInvoiced
          Invoiced         | done                 | Shipped              | INVALID_STAGE        | INVOICE_EXCEEDS_ORDER
          Invoiced*        | INVALID_STAGE        | Shipped              | INVALID_STAGE        | INVOICE_EXCEEDS_ORDER
          Shipped          | done                 | done                 | Returned             | Shipped
          Returned         | done                 | done                 | done                 | INVALID_STAGE
          Returned*        | INVALID_STAGE        | INVALID_STAGE        | INVALID_STAGE        | INVALID_STAGE
          Canceled         | ALREADY_CANCELED     | ALREADY_CANCELED     | ALREADY_CANCELED     | ALREADY_CANCELED
          """)
  void goodsOnTheirWay(
      String stage, String handling, String shipment, String goodsBack, String sale) {
    expect(order(stage).seller.startsHandling(), stage, handling);
    expect(order(stage).seller.ships(), stage, shipment);
    expect(order(stage).seller.returnsGoods(), stage, goodsBack);
    expect(order(stage).seller.invoices("next", 100), stage, sale);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AwaitingPayment  | Canceled             | Canceled         | Canceled       | InWindow
          InWindow         | Canceled             | Canceled         | Canceled       | done
          ReadyForHandling | AwaitingSeller       | Canceled         | Canceled       | done
          Handling         | AwaitingSeller       | Canceled         | Canceled       | done
          AwaitingSeller   | REQUEST_ALREADY_OPEN | Canceled         | Canceled       | done
          PartlyInvoiced   | PARTLY_INVOICED      | PARTLY_INVOICED  | PartlyInvoiced | done
          Invoiced         | ALREADY_INVOICED     | ALREADY_INVOICED | Invoiced       | done
          Shipped          | ALREADY_SHIPPED      | ALREADY_SHIPPED  | Shipped        | done
          Returned         | Canceled             | Canceled         | Canceled       | done
          Canceled         | done                 | done             | done           | Canceled
          """)
  void cancelling(String stage, String request, String seller, String report, String payment) {
    expect(order(stage).marketplace.asksToCancel("new"), stage, request);
    expect(order(stage).seller.cancels(), stage, seller);
    expect(order(stage).marketplace.reportsCancellation(), stage, report);
    expect(order(stage).marketplace.approvesPayment(), stage, payment);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AwaitingPayment  | AwaitingPayment  | AwaitingPayment
          InWindow         | InWindow         | InWindow
          ReadyForHandling | AwaitingSeller   | ReadyForHandling
          Handling         | AwaitingSeller   | Handling
          AwaitingSeller   | REQUEST_ALREADY_OPEN | AwaitingSeller
          PartlyInvoiced   | PARTLY_INVOICED  | PartlyInvoiced
          Invoiced         | ALREADY_INVOICED | ALREADY_INVOICED
          Shipped          | ALREADY_SHIPPED  | ALREADY_SHIPPED
          Returned         | INVALID_STAGE    | INVALID_STAGE
          Canceled         | done             | done
          """)
  void cancellingALine(String stage, String request, String seller) {
    expect(order(stage).marketplace.asksToCancel("new", "[{'lineId':'b'}]"), stage, request);
    expect(order(stage).seller.cancels("[{'lineId':'b'}]"), stage, seller);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AwaitingPayment  | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | INVALID_STAGE
          InWindow         | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | INVALID_STAGE
          ReadyForHandling | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | INVALID_STAGE
          Handling         | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | INVALID_STAGE
          PartlyInvoiced   | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | INVALID_STAGE
          Invoiced         | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | Invoiced
          Shipped          | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | RETURN_EXCEEDS_INVOICES
          Returned         | NO_OPEN_REQUEST | NO_OPEN_REQUEST  | INVALID_STAGE
          Canceled         | done            | ALREADY_CANCELED | ALREADY_CANCELED
          """)
  void answeringWhatWasNotAsked(String stage, String accept, String refuse, String input) {
    expect(order(stage).seller.accepts("r9"), stage, accept);
    expect(order(stage).seller.declines("r9"), stage, refuse);
    expect(order(stage).marketplace.withdraws("r9"), stage, refuse);
    expect(order(stage).seller.invoicesReturn("1", 100), stage, input);
  }

  private static Sale order(String stage) {
    return switch (stage) {
      case "Invoiced*" -> {
        Sale sale = Sale.in("ReadyForHandling");
        sale.seller.invoices("1", 2500).moved("Invoiced");
        yield sale;
      }
      case "Returned*" -> {
        Sale sale = order("Invoiced*");
        sale.seller.invoicesReturn("1", 2500).moved("Returned");
        yield sale;
      }
      default -> Sale.in(stage);
    };
  }

  /** A stage: moved there; {@code done}: said before; else: refused with that code. */
  private static void expect(Answer answer, String stage, String expected) {
    if (expected.equals("done")) {
      answer.alreadyDone(stage.replace("*", ""));
    } else if (expected.contains("_")) {
      answer.refused(expected);
    } else {
      answer.moved(expected);
    }
  }
}
