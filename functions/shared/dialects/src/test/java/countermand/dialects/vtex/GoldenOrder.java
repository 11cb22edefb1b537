package countermand.dialects.vtex;

import countermand.core.Answer;
import countermand.core.Command;
import countermand.core.Extent;
import countermand.core.InvoiceType;
import countermand.core.Order;
import countermand.core.OrderName;
import countermand.core.Origin;
import countermand.core.RequestName;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.telling.Tale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The order M-1, which the seller calls S-1, and everything that is said to it. */
final class GoldenOrder {
  private final Tale tale;
  private final boolean there;
  private final List<String> heard = new ArrayList<>();

  private GoldenOrder(Tale tale, boolean there) {
    this.tale = tale;
    this.there = there;
  }

  /** An order in a stage, at 10:45; or none, where a placement is still to come. */
  static GoldenOrder in(String stage) {
    return new GoldenOrder(tale(stage), !stage.equals("nothing"));
  }

  private static Tale tale(String stage) {
    return switch (stage) {
      case "nothing", "AwaitingPayment" -> Tale.unpaid();
      case "InWindow" -> Tale.begin().after(Duration.ofMinutes(12));
      case "ReadyForHandling" -> Tale.begin().afterWindow();
      case "Handling" -> tale("ReadyForHandling").then(new Command.StartHandling());
      case "AwaitingSeller" -> tale("Handling").then(request());
      case "PartlyInvoiced" -> tale("Handling").then(sale(1995));
      case "Invoiced" -> tale("Handling").then(sale(5990));
      case "Canceled" -> tale("InWindow").then(request());
      case "CanceledUnpaid" -> Tale.unpaid().then(request()).after(Duration.ofMinutes(12));
      default -> throw new IllegalArgumentException(stage);
    };
  }

  private static Command request() {
    return new Command.RequestCancellation(
        new RequestName.Given("85835ab408514b52aa139e4236ce0c33"),
        Origin.CUSTOMER,
        "Incorrect product",
        null,
        Extent.whole());
  }

  private static Command sale(long value) {
    return new Command.NoteInvoice(InvoiceType.OUTPUT, "NF-1", value, null, List.of(), false);
  }

  /** What was decided and looked at, a line each. */
  List<String> heard() {
    return heard;
  }

  /** Does what a call wants, as the dispatcher would. */
  String answers(Call call) {
    return switch (call) {
      case Call.Decide c -> text(c.reply().apply(hear(c.order(), c.command())));
      case Call.DecideEach c ->
          text(
              c.reply()
                  .apply(
                      c.commands().stream().map(one -> hear(one.order(), one.command())).toList()));
      case Call.Look c -> answers(c.then().apply(look("look at ", c.order())));
      case Call.IfUpstream c -> answers(c.otherwise());
      case Call.ShowOrder c -> text(c.reply().apply(look("show ", c.order())));
      case Call.Answered c -> text(c.reply());
      case Call.PassOn _,
          Call.ShowEligibility _,
          Call.ListDecisions _,
          Call.ShowDeliveries _,
          Call.ListUndelivered _,
          Call.ReadLost _,
          Call.ConfirmLost _,
          Call.Redeliver _,
          Call.EraseTexts _,
          Call.ReadFeed _,
          Call.DecideAll _,
          Call.Visit _,
          Call.LookAtEach _,
          Call.Find _,
          Call.ShowDossier _,
          Call.EndToken _,
          Call.Operate _,
          Call.Try _,
          Call.ExchangeToken _,
          Call.CallAttention _,
          Call.IssueToken _ ->
          throw new IllegalArgumentException("no call of VTEX's: " + call);
    };
  }

  private Answer hear(OrderName name, Command command) {
    heard.add(said(name) + ": " + command);
    if (command instanceof Command.PlaceOrder placed && !there) {
      return Tale.place(name.id(), placed);
    }
    return known(name).isPresent() ? tale.hear(command) : new Answer.NotFound();
  }

  private Optional<Order> look(String how, OrderName name) {
    heard.add(how + said(name));
    return known(name);
  }

  private Optional<Order> known(OrderName name) {
    String id = name.id();
    boolean marketplaces = id.equals("M-1");
    boolean sellers = id.equals("S-1");
    boolean named =
        switch (name.whose()) {
          case MARKETPLACE -> marketplaces;
          case SELLER -> sellers;
          case MARKETPLACE_THEN_SELLER, SELLER_THEN_MARKETPLACE -> marketplaces || sellers;
        };
    return there && named ? Optional.of(tale.order()) : Optional.empty();
  }

  private static String said(OrderName name) {
    return name.id() + " of " + name.whose();
  }

  private static String text(HttpReply reply) {
    StringBuilder text = new StringBuilder().append(reply.status());
    reply.headers().forEach((name, value) -> text.append("\n" + name + ": " + value));
    return (text + "\n\n" + reply.body()).strip();
  }
}
