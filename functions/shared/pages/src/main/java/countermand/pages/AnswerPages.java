package countermand.pages;

import countermand.core.Command;
import countermand.core.Order;
import countermand.core.RequestOutcome;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Scene;
import countermand.dialects.Upshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code POST /console/decisions}: one answer to one request or several. It is asked for twice: the
 * first time nothing is decided, and the page says what will be, and that nothing undoes it.
 */
public final class AnswerPages {
  private AnswerPages() {}

  /**
   * What is asked before it is decided.
   *
   * @param rows what would be answered
   * @param gone orders that no longer wait for this answer
   * @param own what the seller typed
   * @param reason what is said; empty where nothing was said yet
   * @param told what the marketplace learns of a no
   * @param toldOfYes what it learns of a yes
   * @param message the key of what is to be said; empty where nothing is
   */
  public record Review(
      boolean decline,
      List<DecisionRow> rows,
      List<String> gone,
      DeclineReason template,
      String own,
      String reason,
      DeclineTold told,
      AcceptTold toldOfYes,
      String message) {
    public Review {
      rows = List.copyOf(rows);
      gone = List.copyOf(gone);
    }
  }

  /**
   * What became of each.
   *
   * @param again what was not begun, as forms name it: the same answer to it may be given again
   * @param template the usual reason of that answer
   * @param own what was typed beside it
   */
  public record Results(
      List<ResultRow> rows,
      List<String> again,
      boolean decline,
      DeclineReason template,
      String own) {
    public Results {
      rows = List.copyOf(rows);
      again = List.copyOf(again);
    }
  }

  static Call read(HttpRequest request, Role role) {
    Form form = Form.of(request);
    if (!SessionCookie.owns(request, form)) {
      return new Call.Answered(Denials.foreignForm(request));
    }
    AnswerForm wish = AnswerForm.of(form, Texts.in(Language.of(request)));
    if (wish.which().isEmpty()) {
      return new Call.Answered(
          Pages.redirect("decisions?none=1" + Place.after(form.text("after"))));
    }
    return new Call.Visit(
        scene -> wish.ready() ? decide(request, scene, wish) : look(request, scene, wish));
  }

  private static Call look(HttpRequest request, Scene scene, AnswerForm wish) {
    return new Call.LookAtEach(
        wish.which().stream().map(Which::order).toList(),
        orders -> new Call.Answered(review(request, scene, wish, orders)));
  }

  private static HttpReply review(
      HttpRequest request, Scene scene, AnswerForm wish, List<Optional<Order>> orders) {
    Frame frame = Frame.of(request, scene);
    List<DecisionRow> rows = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    for (int i = 0; i < orders.size(); i++) {
      Which which = wish.which().get(i);
      row(orders.get(i), which, frame.texts(), scene)
          .ifPresentOrElse(rows::add, () -> gone.add(which.orderId()));
    }
    return Pages.page("review", frame, view(wish, scene, rows, gone));
  }

  private static Optional<DecisionRow> row(
      Optional<Order> order, Which which, Texts texts, Scene scene) {
    return order.flatMap(found ->
        found
            .request(which.requestId())
            .filter(it -> it.outcome() == RequestOutcome.OPEN)
            .map(it -> DecisionRow.of(found, it, texts, scene.now())));
  }

  private static Review view(
      AnswerForm wish, Scene scene, List<DecisionRow> rows, List<String> gone) {
    return new Review(
        wish.decline(),
        rows,
        gone,
        wish.template(),
        wish.own(),
        wish.fault().isEmpty() ? wish.reason() : "",
        DeclineTold.in(scene),
        AcceptTold.in(scene, rows),
        wish.message());
  }

  private static Call decide(HttpRequest request, Scene scene, AnswerForm wish) {
    Verdict verdict =
        wish.decline() ? new Verdict.No(DeclineTold.in(scene), wish.reason()) : new Verdict.Yes();
    return new Call.DecideAll(
        wish.which().stream()
            .map(which -> new Call.DecideEach.One(which.order(), command(which, wish)))
            .toList(),
        upshots -> results(Frame.of(request, scene), wish, verdict, upshots));
  }

  private static Command command(Which which, AnswerForm wish) {
    return wish.decline()
        ? new Command.DeclineRequest(which.requestId(), wish.reason())
        : new Command.AcceptRequest(which.requestId());
  }

  private static HttpReply results(
      Frame frame, AnswerForm wish, Verdict verdict, List<Upshot> upshots) {
    List<ResultRow> rows = new ArrayList<>();
    for (int i = 0; i < upshots.size(); i++) {
      rows.add(ResultRow.of(wish.which().get(i), verdict, upshots.get(i), frame.texts()));
    }
    List<String> again =
        rows.stream()
            .filter(row -> row.became() == ResultRow.Became.NOT_DECIDED)
            .map(ResultRow::which)
            .toList();
    return Pages.page(
        "results", frame, new Results(rows, again, wish.decline(), wish.template(), wish.own()));
  }
}
