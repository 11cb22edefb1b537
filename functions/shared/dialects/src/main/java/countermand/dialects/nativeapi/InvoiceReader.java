package countermand.dialects.nativeapi;

import countermand.core.Command;
import countermand.core.InvoiceType;
import countermand.dialects.json.Fields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invoice, of a sale (output) or of a return (input). */
final class InvoiceReader {
  private InvoiceReader() {}

  static Command read(Asked asked) {
    Fields body = asked.body();
    return new Command.NoteInvoice(
        type(body),
        body.requiredText("number", LinesReader.NAME),
        body.requiredInteger("value", 0, PlacementReader.MONEY_MAX),
        body.instant("issuedAt"),
        LinesReader.asks(body),
        body.flag("final"));
  }

  private static InvoiceType type(Fields body) {
    @Nullable InvoiceType type =
        body.requiredWord("type", Words.INVOICE_TYPES, word -> word.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(type).orElse(InvoiceType.OUTPUT);
  }
}
