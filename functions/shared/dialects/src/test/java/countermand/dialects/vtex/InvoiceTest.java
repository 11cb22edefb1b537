package countermand.dialects.vtex;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.telling.Requests;
import countermand.dialects.telling.Tale;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of the tale has two units of P-7 in its line 1, and a line 2 of no product. */
final class InvoiceTest {
  private static final String OMS = "/api/oms/pvt/orders/{orderId}/invoice";
  private static final String DOCUMENT = "/api/orders/pvt/document/{orderId}/invoices";
  private static final String EXTERNAL = "/pvt/orders/{orderId}/invoice";

  @ParameterizedTest
  @ValueSource(strings = {OMS, DOCUMENT, EXTERNAL})
  void readsItsFieldsOnEveryPath(String resource) {
    Command.NoteInvoice invoice =
        noted(
            resource,
            "{'type':'Output','invoiceNumber':'NF-1','invoiceValue':'2499','issuanceDate':'2017-10-05T11:32:11-0300','embeddedInvoice':'<NFe/>'}");
    assertThat(invoice)
        .isEqualTo(
            new Command.NoteInvoice(
                InvoiceType.OUTPUT,
                "NF-1",
                2499,
                Instant.parse("2017-10-05T14:32:11Z"),
                List.of(),
                false));
  }

  @ParameterizedTest
  @CsvSource({"Output, OUTPUT", "output, OUTPUT", "INPUT, INPUT", "input, INPUT"})
  void itsTypeHasNoCase(String word, InvoiceType type) {
    assertThat(noted(OMS, "{'type':'" + word + "','invoiceValue':1}").type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2499", "'2499'", "2499.0", "' 2499 '", "'2499.00'"})
  void itsValueIsANumberOrAText(String value) {
    assertThat(noted(OMS, "{'type':'Output','invoiceValue':" + value + "}").value())
        .isEqualTo(2499);
  }

  @Test
  void itsItemsSayTheValueThatIsMissing() {
    assertThat(
            seen(
                    EXTERNAL,
                    "{'type':'Output','invoiceNumber':'1','items':[{'id':'P-7','quantity':2,'price':100},{'id':'x','quantity':1,'price':'5'}]}")
                .value())
        .isEqualTo(205);
    assertThat(
            seen(
                    DOCUMENT,
                    "{'type':'Output','invoiceNumber':'1','items':[{'itemIndex':0,'quantity':2,'price':100}]}")
                .value())
        .as("the PII version's price is of all units")
        .isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'Output','invoiceValue':'5','issuanceDate':'2024-01-31T18:25:43-05:00'} | Output 5 2024-01-31T23:25:43Z",
        "{'type':'output','invoiceValue':5,'issuanceDate':'2024-01-31 23:25:43','invoiceNumber':null} | Output 5 2024-01-31T23:25:43Z",
        "{'type':'Input','invoiceValue':5,'issuedDate':'2024-01-31','invoiceNumber':''} | Input 5 2024-01-31T00:00:00Z",
        "{'type':'Input','invoiceValue':5,'issuanceDate':'soon'} | Input 5 soon",
        "{'type':'Input','invoiceValue':5} | Input 5",
        "{'type':'Input','invoiceValue':5,'invoiceNumber':17} | 17"
      })
  void typeValueAndDateStandForAMissingNumber(String body, String number) {
    assertThat(noted(OMS, body).number()).isEqualTo(number);
  }

  @Test
  void aDateThatNobodyCanReadIsNone() {
    assertThat(noted(OMS, "{'type':'Output','invoiceValue':5,'issuanceDate':'31/01/2024'}"))
        .extracting(Command.NoteInvoice::issuedAt)
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'P-7','quantity':1}                              | 1=1",
        "{'id':'P-7','quantity':2}                              | 1=2",
        "{'id':'P-7','quantity':9}                              | 1=2",
        "{'id':'P-7'}                                           | 1=2",
        "{'id':'P-7','quantity':1},{'id':'P-7','quantity':5}    | 1=1 1=1",
        "{'id':'2','quantity':1}                                | 2=1",
        "{'id':'other','quantity':1},{'id':'P-7','quantity':1}  | 1=1",
        "{'id':'other','quantity':1}                            | ''",
        "{'itemIndex':1,'quantity':1},{'itemIndex':0}           | 2=1 1=2",
        "{'itemIndex':7,'quantity':1}                           | ''",
        "{'quantity':1}                                         | ''"
      })
  void itsItemsFillTheLinesInOrder(String items, String lines) {
    for (InvoiceType type : InvoiceType.values()) {
      String body =
          "{'type':'%s','invoiceNumber':'1','invoiceValue':5,'items':[%s]}".formatted(type, items);
      assertThat(text(seen(OMS, body).lines())).isEqualTo(lines);
    }
  }

  @Test
  void aSaleFillsWhatIsLeftAndAReturnWhatWasOrdered() {
    Tale tale =
        Tale.begin()
            .afterWindow()
            .then(
                new Command.NoteInvoice(
                    InvoiceType.OUTPUT, "0", 1995, null, List.of(new LineAsk("1", 1L)), false));
    String item = "{'type':'%s','invoiceNumber':'1','invoiceValue':5,'items':[{'id':'P-7'}]}";
    assertThat(text(seen(OMS, item.formatted("Output"), tale).lines())).isEqualTo("1=1");
    assertThat(text(seen(OMS, item.formatted("Input"), tale).lines())).isEqualTo("1=2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                            | The body is empty",
        "junk                                          | not JSON",
        "[]                                            | must be a JSON object",
        "{}                                            | /type is missing; /invoiceValue is missing",
        "{'type':'sale','invoiceValue':1}              | /type must be Output or Input",
        "{'type':'Output'}                             | /invoiceValue is missing",
        "{'type':'Output','items':[{'id':'a'}]}        | /invoiceValue is missing",
        "{'type':'Output','invoiceValue':'24.99'}      | /invoiceValue must be a whole number",
        "{'type':'Output','invoiceValue':-1}           | /invoiceValue must be a whole number from 0",
        "{'type':'Output','invoiceValue':true}         | /invoiceValue must be a text or a number",
        "{'type':'Output','invoiceValue':1,'items':5}  | /items must be a list",
        "{'type':'Output','invoiceValue':1,'items':[{'quantity':0}]} | /items/0/quantity must be"
      })
  void namesWhatCannotBeMeant(String body, String fault) {
    for (String resource : List.of(OMS, DOCUMENT, EXTERNAL)) {
      assertThat(invoice(resource, body).answered(Role.SELLER).body())
          .contains("\"code\":\"MALFORMED\"", fault);
    }
  }

  @Test
  void aNumberTooLongIsRefused() {
    String body = "{'type':'Output','invoiceValue':1,'invoiceNumber':'" + "x".repeat(129) + "'}";
    assertThat(invoice(OMS, body).answered(Role.SELLER).body())
        .contains("/invoiceNumber must have");
  }

  @ParameterizedTest
  @CsvSource({
    OMS + ", SELLER_THEN_MARKETPLACE",
    DOCUMENT + ", SELLER_THEN_MARKETPLACE",
    EXTERNAL + ", MARKETPLACE"
  })
  void knowsWhoseIdThePathCarries(String resource, OrderName.Whose whose) {
    OrderName name = new OrderName("M-1", whose);
    assertThat(
            invoice(resource, "{'type':'Output','invoiceValue':1}").decision(Role.SELLER).order())
        .isEqualTo(name);
    String items = "{'type':'Output','invoiceValue':1,'items':[{'id':'a'}]}";
    assertThat(((Call.Look) invoice(resource, items).as(Role.SELLER)).order()).isEqualTo(name);
  }

  @Test
  void anUnknownOrdersItemsFillNothing() {
    Call.Look look =
        (Call.Look)
            invoice(OMS, "{'type':'Output','invoiceValue':1,'items':[{'id':'a'}]}").as(Role.SELLER);
    Call then = look.then().apply(Optional.empty());
    assertThat(((Call.Answered) then).reply().status()).isEqualTo(404);
  }

  private static String text(List<LineAsk> lines) {
    return String.join(
        " ", lines.stream().map(line -> line.lineId() + "=" + line.quantity()).toList());
  }

  private static Command.NoteInvoice noted(String resource, String body) {
    return (Command.NoteInvoice) invoice(resource, body).decision(Role.SELLER).command();
  }

  private static Command.NoteInvoice seen(String resource, String body) {
    return seen(resource, body, Tale.begin().afterWindow());
  }

  private static Command.NoteInvoice seen(String resource, String body, Tale tale) {
    Call.Look look = (Call.Look) invoice(resource, body).as(Role.SELLER);
    Call then = look.then().apply(Optional.of(tale.order()));
    return (Command.NoteInvoice) ((Call.Decide) then).command();
  }

  private static Requests invoice(String resource, String body) {
    return Requests.to("POST", resource).body(body.replace('\'', '"'));
  }
}
