package countermand.dialects.vtex;

import countermand.core.Command;
import countermand.core.InvoiceType;
import countermand.core.LineAsk;
import countermand.core.OrderName;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.ids.PathId;
import countermand.dialects.json.FieldErrors;
import countermand.dialects.json.Json;
import countermand.dialects.json.JsonReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * An invoice, of a sale (Output) or of a return (Input), on each of its paths. Its value is a text
 * in the OMS and a number elsewhere; where it is absent, the items say it. An invoice without a
 * number is known by its type, value and date.
 *
 * @param naming whose id the path carries
 */
record InvoiceReader(BiFunction<String, Role, OrderName> naming, Answers answers)
    implements Operation.Reader {

  @Override
  public Call read(HttpRequest request, Role role) {
    return switch (PathId.order(request)) {
      case PathId.Bad bad -> new Call.Answered(VtexError.malformed(bad));
      case PathId.Good good -> read(naming.apply(good.id(), role), request.body());
    };
  }

  private Call read(OrderName order, byte[] body) {
    return switch (JsonReader.read(body, JsonReader.Duplicates.LAST_COUNTS)) {
      case JsonReader.Read(Json.Obj(Map<String, Json> fields)) ->
          read(order, new Part(fields, "", new FieldErrors()));
      case JsonReader.Read _ -> malformed("The body must be a JSON object.");
      case JsonReader.Nothing _ -> malformed("The body is empty; send the invoice.");
      case JsonReader.Failed failed -> malformed("The body: " + failed.error().message() + ".");
    };
  }

  private Call read(OrderName order, Part body) {
    List<InvoiceItem> items =
        body.parts(Words.ITEMS, Limits.LINES_MAX).stream().map(InvoiceItem::read).toList();
    Command.NoteInvoice invoice = invoice(body, items);
    if (!body.errors().none()) {
      return new Call.Answered(VtexError.malformed(body.errors()));
    }
    return items.isEmpty()
        ? new Call.Decide(order, invoice, null, answers)
        : new Call.Look(
            order,
            found ->
                found
                    .<Call>map(there ->
                        new Call.Decide(
                            order,
                            withLines(invoice, InvoiceItem.fill(there, invoice.type(), items)),
                            null,
                            answers))
                    .orElseGet(() -> new Call.Answered(VtexError.orderNotFound())));
  }

  private static Command.NoteInvoice invoice(Part body, List<InvoiceItem> items) {
    InvoiceType type = type(body);
    long value = value(body, items);
    Optional<String> date =
        body.name(Words.ISSUANCE_DATE, _ -> Optional.empty())
            .or(() -> body.name(Words.ISSUED_DATE, _ -> Optional.empty()));
    // A date that nobody can read must not lose the invoice: the cancellation would then win.
    @Nullable Instant issuedAt = date.flatMap(VtexDates::read).orElse(null);
    String number =
        body.name(Words.INVOICE_NUMBER, Limits.NAME)
            .orElseGet(() -> unnumbered(type, value, issuedAt, date.orElse("")));
    return new Command.NoteInvoice(type, number, value, issuedAt, List.of(), false);
  }

  private static Command withLines(Command.NoteInvoice invoice, List<LineAsk> lines) {
    return new Command.NoteInvoice(
        invoice.type(), invoice.number(), invoice.value(), invoice.issuedAt(), lines, false);
  }

  private static InvoiceType type(Part body) {
    body.require(Words.TYPE);
    Optional<String> word = body.name(Words.TYPE, _ -> Optional.empty());
    @Nullable InvoiceType type =
        word.map(it -> Words.INVOICE_TYPES.get(it.toLowerCase(Locale.ROOT))).orElse(null);
    if (word.isPresent() && type == null) {
      body.wrong(Words.TYPE, "must be Output or Input");
    }
    return Optional.ofNullable(type).orElse(InvoiceType.OUTPUT);
  }

  private static long value(Part body, List<InvoiceItem> items) {
    Optional<Long> said = body.whole(Words.INVOICE_VALUE, 0, Limits.MONEY_MAX);
    List<Long> worth = items.stream().map(InvoiceItem::worth).flatMap(Optional::stream).toList();
    if (said.isEmpty() && (items.isEmpty() || worth.size() < items.size())) {
      body.require(Words.INVOICE_VALUE);
    }
    return said.orElseGet(() -> worth.stream().mapToLong(it -> it).sum());
  }

  private static String unnumbered(
      InvoiceType type, long value, @Nullable Instant issuedAt, String date) {
    String when = issuedAt == null ? date : issuedAt.toString();
    String name = (Words.of(type) + " " + value + " " + when).strip();
    return name.substring(0, Math.min(name.length(), Limits.NAME_CHARACTERS_MAX));
  }

  private static Call malformed(String message) {
    return new Call.Answered(VtexError.malformed(message));
  }
}
