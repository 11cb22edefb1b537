package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A placement's fields, one at a time: what is wrong is named, and nothing is written. */
final class BadPlacementStory {
  private static final Sale SALE = Sale.in("AwaitingPayment");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          value | 2.0
          value | 1e3
          value | '2'
          value | -1
          value | 1000000000000001
          value | 99999999999999999999999
          value | true
          value | null
          value | {}
          lines | null
          lines | []
          lines | {}
          lines | 'a'
          sellerOrderId | 7
          sellerOrderId | ''
          sellerOrderId | 'a#b'
          sellerOrderId | 'a/b'
          sellerOrderId | 'a\\u0007b'
          sellerOrderId | 'a\\u0000b'
          paymentApprovedAt | 'yesterday'
          paymentApprovedAt | '2026-11-21'
          paymentApprovedAt | '2026-11-21T10:00:00'
          paymentApprovedAt | '2026-11-21T10:00Z'
          paymentApprovedAt | '2026-13-21T10:00:00Z'
          paymentApprovedAt | '2026-02-30T10:00:00Z'
          paymentApprovedAt | '2026-11-21T10:00:00+0200'
          paymentApprovedAt | '2026-11-21T25:00:00Z'
          paymentApprovedAt | '+12026-11-21T10:00:00Z'
          paymentApprovedAt | ''
          paymentApprovedAt | 1700000000
          currency | 986
          group | {}
          fulfilledBy | 'vtex'
          fulfilledBy | true
          """)
  void aFieldOfTheOrder(String field, String value) {
    // As text: a tree of nodes would tidy the numbers.
    ObjectNode others = SALE.content();
    others.remove(field);
    String body = "{'" + field + "':" + value + "," + others.toString().substring(1);
    Refusing.by(SALE).naming("/" + field, SALE.marketplace.put(body)).unwritten();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          /lines/0          | 'a'
          /lines/0          | null
          /lines/0/lineId   | {'quantity':1}
          /lines/0/lineId   | {'lineId':null,'quantity':1}
          /lines/0/lineId   | {'lineId':7,'quantity':1}
          /lines/0/lineId   | {'lineId':'','quantity':1}
          /lines/0/quantity | {'lineId':'a'}
          /lines/0/quantity | {'lineId':'a','quantity':null}
          /lines/0/quantity | {'lineId':'a','quantity':0}
          /lines/0/quantity | {'lineId':'a','quantity':-1}
          /lines/0/quantity | {'lineId':'a','quantity':1.0}
          /lines/0/quantity | {'lineId':'a','quantity':1e2}
          /lines/0/quantity | {'lineId':'a','quantity':'1'}
          /lines/0/quantity | {'lineId':'a','quantity':1000000001}
          /lines/0/unitPrice | {'lineId':'a','quantity':1,'unitPrice':-1}
          /lines/0/unitPrice | {'lineId':'a','quantity':1,'unitPrice':1.5}
          /lines/0/unitPrice | {'lineId':'a','quantity':1,'unitPrice':1000000000000001}
          /lines/0/nope     | {'lineId':'a','quantity':1,'nope':1}
          /lines/0/productId | {'lineId':'a','quantity':1,'productId':7}
          /lines/0/variantId | {'lineId':'a','quantity':1,'variantId':7}
          /lines/0/promotionGroupId | {'lineId':'a','quantity':1,'promotionGroupId':[]}
          /lines/1/lineId   | {'lineId':'a','quantity':1},{'lineId':'a','quantity':2}
          """)
  void aFieldOfALine(String pointer, String lines) {
    String body = "{'value':1,'lines':[" + lines + "]}";
    Refusing.by(SALE).naming(pointer, SALE.marketplace.put(body)).unwritten();
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    SALE.marketplace
        .places("{'value':'1','lines':[{'lineId':'a','quantity':0}],'nope':1}")
        .malformed("/value")
        .malformed("/lines/0/quantity")
        .malformed("/nope");
  }

  @Test
  void theLargestOrderIsTaken() {
    Sale sale = Sale.unplaced();
    ObjectNode content = sale.content().put("value", 1_000_000_000_000_000L);
    ArrayNode lines = content.putArray("lines");
    for (int i = 0; i < 1000; i++) {
      lines.addObject().put("lineId", "l" + i).put("quantity", 1_000_000_000).put("unitPrice", i);
    }
    sale.marketplace.places(content.toString()).placed("AwaitingPayment");
    assertThat(sale.seen().path("lines")).hasSize(1000);
    lines.addObject().put("lineId", "one too many").put("quantity", 1);
    Refusing.by(sale).naming("/lines", sale.marketplace.put(content.toString())).unwritten();
    sale.marketplace.asksToCancel("r1").moved("Canceled");
  }

  @Test
  void absentIsAsGoodAsNull() {
    Sale sale = Sale.unplaced();
    ObjectNode content = sale.content();
    content
        .putNull("paymentApprovedAt")
        .putNull("group")
        .putNull("fulfilledBy")
        .putNull("currency");
    sale.marketplace.places(content.toString()).placed("AwaitingPayment");
    assertThat(sale.seen().has("currency")).isFalse();
  }

  @Test
  void nothingIsPlacedByABadPlacement() {
    Sale sale = Sale.unplaced();
    sale.marketplace.places("{'value':1}").malformed("/lines");
    sale.marketplace.reads().problem(404, "ORDER_NOT_FOUND");
  }
}
