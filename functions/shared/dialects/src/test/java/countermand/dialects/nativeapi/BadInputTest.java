package countermand.dialects.nativeapi;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
  private static final String ORDER = "/v1/links/{link}/orders/{orderId}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /value",
        "{'value':1} | /lines",
        "{'value':1,'lines':[]} | /lines",
        "{'value':1,'lines':null} | /lines",
        "{'value':1,'lines':[{'lineId':'1'}]} | /lines/0/quantity",
        "{'value':1,'lines':[{'lineId':'1','quantity':0}]} | /lines/0/quantity",
        "{'value':1,'lines':[{'lineId':'1','quantity':1000000001}]} | /lines/0/quantity",
        "{'value':1,'lines':[{'lineId':'1','quantity':1.0}]} | /lines/0/quantity",
        "{'value':1,'lines':[{'lineId':'','quantity':1}]} | /lines/0/lineId",
        "{'value':1,'lines':[{'lineId':'1','quantity':1},{'lineId':'1','quantity':1}]} | /lines/1/lineId",
        "{'value':1,'lines':[{'lineId':'1','quantity':1,'unitPrice':-1}]} | /lines/0/unitPrice",
        "{'value':1,'lines':[{'lineId':'1','quantity':1,'price':1}]} | /lines/0/price",
        "{'value':-1,'lines':[{'lineId':'1','quantity':1}]} | /value",
        "{'value':1000000000000001,'lines':[{'lineId':'1','quantity':1}]} | /value",
        "{'value':'1','lines':[{'lineId':'1','quantity':1}]} | /value",
        "{'value':1,'currency':'EURO','lines':[{'lineId':'1','quantity':1}]} | /currency",
        "{'value':1,'fulfilledBy':'me','lines':[{'lineId':'1','quantity':1}]} | /fulfilledBy",
        "{'value':1,'sellerOrderId':'a/b','lines':[{'lineId':'1','quantity':1}]} | /sellerOrderId",
        "{'value':1,'paymentApprovedAt':'today','lines':[{'lineId':'1','quantity':1}]} | /paymentApprovedAt",
        "{'value':1,'value':1,'lines':[{'lineId':'1','quantity':1}]} | /value",
        "{'value':1,'vaule':1,'lines':[{'lineId':'1','quantity':1}]} | /vaule",
      })
  void ofAPlacementIsNamed(String body, String field) {
    assertMalformed(
        Requests.to("PUT", ORDER).body(body.replace('\'', '"')).answered(Role.MARKETPLACE), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'requestId':''} | /requestId",
        "{'reason':5} | /reason",
        "{'requestedByUser':'yes'} | /requestedByUser",
        "{'requestedAt':'2026-11-21 10:00:00'} | /requestedAt",
        "{'lines':null} | /lines",
        "{'lines':[]} | /lines",
        "{'lines':[{'quantity':1}]} | /lines/0/lineId",
        "{'lines':[{'lineId':'1','quantity':1e0}]} | /lines/0/quantity",
        "{'lines':['1']} | /lines/0",
        "{'resaon':'typo'} | /resaon",
        "[] | ''",
        "null | ''",
        "junk | ''",
      })
  void ofARequestIsNamed(String body, String field) {
    assertMalformed(
        Requests.to("POST", ORDER + "/cancellation-requests")
            .body(body.replace('\'', '"'))
            .answered(Role.MARKETPLACE),
        field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /type",
        "{'type':'sale','number':'1','value':1} | /type",
        "{'type':'output','value':1} | /number",
        "{'type':'output','number':'','value':1} | /number",
        "{'type':'output','number':'1'} | /value",
        "{'type':'output','number':'1','value':-1} | /value",
        "{'type':'output','number':'1','value':1,'final':1} | /final",
        "{'type':'output','number':'1','value':1,'lines':[]} | /lines",
      })
  void ofAnInvoiceIsNamed(String body, String field) {
    assertMalformed(
        Requests.to("POST", ORDER + "/invoices")
            .body(body.replace('\'', '"'))
            .answered(Role.SELLER),
        field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"reason\":null}", "{\"reason\":\" \"}", "{\"reason\":\"\"}"})
  void aDeclineSaysWhy(String body) {
    assertMalformed(
        Requests.to("POST", ORDER + "/cancellation-requests/{requestId}/decline")
            .body(body)
            .answered(Role.SELLER),
        "/reason");
  }

  @Test
  void aReasonHasALimit() {
    Requests cancel = Requests.to("POST", ORDER + "/cancellation");
    String most = "{\"reason\":\"" + "😀".repeat(1000) + "\"}";
    assertThat(cancel.body(most).decision(Role.SELLER)).isNotNull();
    assertMalformed(cancel.body(most.replace("😀\"", "😀x\"")).answered(Role.SELLER), "/reason");
  }

  @Test
  void anIdempotencyKeyHasALimit() {
    Requests cancel = Requests.to("POST", ORDER + "/cancellation");
    for (String key : new String[] {"", " ", "x".repeat(256), "ü", "a\tb"}) {
      assertMalformed(
          cancel.header("Idempotency-Key", key).answered(Role.SELLER), "/Idempotency-Key");
    }
    assertThat(cancel.header("Idempotency-Key", "x".repeat(255)).decision(Role.SELLER)).isNotNull();
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    HttpReply reply =
        Requests.to("POST", ORDER + "/cancellation-requests/{requestId}/accept")
            .path("orderId", "a%2Fb")
            .path("requestId", "%00")
            .body("{\"a\"}")
            .answered(Role.SELLER);
    assertThat(reply.body()).contains("\"/orderId\"", "\"/requestId\"", "not JSON", "2 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "1.0", "+1", "x", "", "99999999999999"})
  void aLimitIsNamed(String limit) {
    assertMalformed(
        Requests.to("GET", "/v1/links/{link}/decisions")
            .query("limit", limit)
            .answered(Role.OPERATOR),
        "/limit");
  }

  @Test
  void anOddOrderIdIsNamedByReadsToo() {
    assertMalformed(
        Requests.to("GET", ORDER).path("orderId", "%23").answered(Role.SELLER), "/orderId");
  }

  private static void assertMalformed(HttpReply reply, String field) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(reply.body())
        .startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,")
        .contains("\"code\":\"MALFORMED\"", "\"errors\":[{\"field\":\"" + field + "\",");
  }
}
