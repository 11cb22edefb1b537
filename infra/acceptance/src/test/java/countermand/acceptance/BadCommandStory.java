package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fields of the other commands, one at a time: what is wrong is named, and nothing is written.
 */
final class BadCommandStory {
  private static final Sale SALE = Sale.in("AwaitingSeller");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          /payment-approval | /at | {'at':'now'}
          /payment-approval | /at | {'at':5}
          /payment-approval | /at | {'at':'2026-11-21T10:00:00'}
          /cancellation-requests | /requestId | {'requestId':''}
          /cancellation-requests | /requestId | {'requestId':7}
          /cancellation-requests | /reason | {'reason':7}
          /cancellation-requests | /reason | {'reason':['x']}
          /cancellation-requests | /requestedByUser | {'requestedByUser':'true'}
          /cancellation-requests | /requestedByUser | {'requestedByUser':1}
          /cancellation-requests | /requestedAt | {'requestedAt':'2026-11-21 10:00:00'}
          /cancellation-requests | /lines | {'lines':null}
          /cancellation-requests | /lines | {'lines':[]}
          /cancellation-requests | /lines | {'lines':{}}
          /cancellation-requests | /lines/0 | {'lines':['a']}
          /cancellation-requests | /lines/0/lineId | {'lines':[{}]}
          /cancellation-requests | /lines/0/lineId | {'lines':[{'lineId':1}]}
          /cancellation-requests | /lines/1/quantity | {'lines':[{'lineId':'a'},{'lineId':'a','quantity':0}]}
          /cancellation-requests | /lines/0/quantity | {'lines':[{'lineId':'a','quantity':1.0}]}
          /cancellation-requests | /lines/0/quantity | {'lines':[{'lineId':'a','quantity':'1'}]}
          /cancellation-requests | /lines/0/quantity | {'lines':[{'lineId':'a','quantity':1000000001}]}
          /cancellation-requests | /lines/0/reason | {'lines':[{'lineId':'a','reason':'x'}]}
          /marketplace-cancellation | /reason | {'reason':false}
          /marketplace-cancellation | /lines | {'lines':[{'lineId':'a'}]}
          /cancellation-requests/r1/withdraw | /reason | {'reason':'x'}
          """)
  void ofTheMarketplace(String route, String field, String body) {
    Refusing.by(SALE).naming(field, SALE.marketplace.post(route, body)).unwritten();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          /cancellation | /reason | {'reason':1}
          /cancellation | /lines | {'lines':null}
          /cancellation | /lines | {'lines':[]}
          /cancellation | /lines/0/quantity | {'lines':[{'lineId':'a','quantity':1e0}]}
          /cancellation | /lines/0/quantity | {'lines':[{'lineId':'a','quantity':-1}]}
          /cancellation | /requestedByUser | {'requestedByUser':true}
          /cancellation-requests/r1/decline | /reason | {}
          /cancellation-requests/r1/decline | /reason | {'reason':null}
          /cancellation-requests/r1/decline | /reason | {'reason':''}
          /cancellation-requests/r1/decline | /reason | {'reason':7}
          /cancellation-requests/r1/accept | /reason | {'reason':'fine'}
          /handling | /at | {'at':'2026-11-21T10:00:00Z'}
          /shipment | /x | {'x':1}
          /return | /x | {'x':1}
          /invoices | /type | {'number':'1','value':1}
          /invoices | /type | {'type':'credit','number':'1','value':1}
          /invoices | /type | {'type':1,'number':'1','value':1}
          /invoices | /number | {'type':'output','value':1}
          /invoices | /number | {'type':'output','number':1,'value':1}
          /invoices | /number | {'type':'output','number':'','value':1}
          /invoices | /value | {'type':'output','number':'1'}
          /invoices | /value | {'type':'output','number':'1','value':-1}
          /invoices | /value | {'type':'output','number':'1','value':1.0}
          /invoices | /value | {'type':'output','number':'1','value':'1'}
          /invoices | /value | {'type':'output','number':'1','value':1000000000000001}
          /invoices | /issuedAt | {'type':'output','number':'1','value':1,'issuedAt':'today'}
          /invoices | /final | {'type':'output','number':'1','value':1,'final':'yes'}
          /invoices | /lines | {'type':'output','number':'1','value':1,'lines':null}
          /invoices | /lines | {'type':'output','number':'1','value':1,'lines':[]}
          /invoices | /lines/0/lineId | {'type':'output','number':'1','value':1,'lines':[{'quantity':1}]}
          """)
  void ofTheSeller(String route, String field, String body) {
    Refusing.by(SALE).naming(field, SALE.seller.post(route, body)).unwritten();
  }

  @Test
  void aReasonHasAThousandCharactersAtMost() {
    String longest = "ü".repeat(999) + "€";
    Refusing.by(SALE)
        .naming("/reason", SALE.marketplace.post("/cancellation-requests", reason(longest + "x")))
        .naming(
            "/reason", SALE.marketplace.post("/marketplace-cancellation", reason(longest + "x")))
        .naming("/reason", SALE.seller.post("/cancellation", reason(longest + "x")))
        .naming(
            "/reason", SALE.seller.post("/cancellation-requests/r1/decline", reason(longest + "x")))
        .unwritten();
    Sale sale = Sale.in("AwaitingSeller");
    sale.seller
        .posts("/cancellation-requests/r1/decline", reason(longest))
        .moved("ReadyForHandling");
    assertThat(sale.seen().at("/requests/0/declineReason").asText()).isEqualTo(longest);
    String faces = "\uD83D\uDE42".repeat(1000);
    sale.seller.posts("/cancellation", reason(faces)).moved("Canceled");
    assertThat(sale.seen().at("/cancellation/reason").asText()).isEqualTo(faces);
  }

  @Test
  void aRequestsIdHasAHundredAndTwentyEightCharactersAtMost() {
    Sale sale = Sale.in("ReadyForHandling");
    Refusing.by(sale)
        .naming(
            "/requestId",
            sale.marketplace.post(
                "/cancellation-requests", "{'requestId':'" + "r".repeat(129) + "'}"))
        .whole(sale.seller.post("/cancellation-requests/" + "r".repeat(129) + "/accept", ""))
        .whole(sale.marketplace.post("/cancellation-requests/%C3%28/withdraw", ""))
        .unwritten();
    String longest = "r".repeat(128);
    sale.marketplace.asksToCancel(longest).moved("AwaitingSeller");
    sale.marketplace.withdraws(longest).moved("ReadyForHandling");
  }

  @Test
  void aKeyHasTwoHundredAndFiftyFiveCharactersAtMost() {
    Sale sale = Sale.in("ReadyForHandling");
    sale.seller.keyed("k".repeat(256)).startsHandling().problem(400, "MALFORMED");
    sale.seller.keyed("k".repeat(255)).startsHandling().moved("Handling");
  }

  private static String reason(String text) {
    return "{'reason':'" + text + "'}";
  }
}
