package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call which native route: 401 for nobody we know, 403 for somebody else. */
final class AuthenticationStory {
  private static final Link LINK = Link.ofNatives();
  private static final Link OTHER = Link.ofVtex();

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#all")
  void withoutCredentials(Route route) {
    unauthenticated(route.call(LINK.id(), "m-1", "{}"));
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#all")
  void withWrongCredentials(Route route) {
    String right = route.rightSide(LINK);
    String wrong = right.substring(0, right.length() - 1) + (right.endsWith("0") ? "1" : "0");
    unauthenticated(route.call(LINK.id(), "m-1", "{}").with("Authorization", wrong));
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#commands")
  void fromTheOtherSide(Route route) {
    forbidden(route.call(LINK.id(), "m-1", "{}").with("Authorization", route.wrongSide(LINK)));
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#commands")
  void fromTheOperator(Route route) {
    forbidden(route.call(LINK.id(), "m-1", "{}").with("Authorization", Demo.operator()));
  }

  @ParameterizedTest
  @MethodSource("countermand.acceptance.Route#all")
  void aboutAnotherLinkThereOrNot(Route route) {
    for (String link : new String[] {LINK.id(), "no-such-link", "%C3%BC%23"}) {
      forbidden(route.call(link, "m-1", "{}").with("Authorization", route.rightSide(OTHER)));
    }
  }

  @Test
  void whatIsNoBearerIsNobody() {
    String path = LINK.orders() + "m-1";
    String known = LINK.marketplace();
    for (String header :
        new String[] {
          "Bearer",
          "Bearer x",
          "Bearer cm_",
          "Bearer cm_nobody_0000",
          "Basic " + known.substring("Bearer ".length()),
          known.substring("Bearer ".length()),
          known + " x",
          known.substring(0, known.lastIndexOf('_')),
          "Bearer cm_" + "x".repeat(3000) + "_y"
        }) {
      unauthenticated(Call.get(path).with("Authorization", header));
    }
  }

  @Test
  void theNameOfTheSchemeHasNoCase() {
    String lower = "bearer" + LINK.marketplace().substring("Bearer".length());
    Call.get(LINK.orders() + "m-none")
        .with("Authorization", lower)
        .send()
        .problem(404, "ORDER_NOT_FOUND");
  }

  @Test
  void listsToo() {
    for (String path :
        new String[] {"/v1/links/" + LINK.id() + "/decisions", "/v1/cancel-reasons"}) {
      unauthenticated(Call.get(path));
      unauthenticated(Call.get(path).with("Authorization", "Bearer cm_nobody_0000"));
    }
    forbidden(
        Call.get("/v1/links/" + LINK.id() + "/decisions").with("Authorization", OTHER.seller()));
  }

  @Test
  void aVtexKeyIsNoKeyHere() {
    unauthenticated(Call.get(OTHER.orders() + "m-1").with(Vtex.marketplace().credentials()));
  }

  @Test
  void theOperatorReadsEveryLink() {
    for (Link link : new Link[] {LINK, OTHER}) {
      Sale sale = Sale.on(link).broughtTo("InWindow");
      OrderShape.of(Operator.gets(link.orders() + sale.id).shown());
      Shapes.eligibility(Operator.gets(link.orders() + sale.id + "/eligibility").shown());
      Shapes.decisions(Operator.gets("/v1/links/" + link.id() + "/decisions").shown());
    }
    Operator.gets(LINK.orders() + "none").problem(404, "ORDER_NOT_FOUND");
    Operator.gets("/v1/links/no-such-link/orders/m-1").problem(404, "LINK_NOT_FOUND");
    Operator.gets("/v1/links/no-such-link/orders/m-1/eligibility").problem(404, "LINK_NOT_FOUND");
    Operator.gets("/v1/links/no-such-link/decisions").problem(404, "LINK_NOT_FOUND");
    Operator.gets("/v1/cancel-reasons").shown();
  }

  private static void unauthenticated(Call call) {
    Answer answer = call.send().problem(401, "UNAUTHENTICATED");
    assertThat(answer.header("WWW-Authenticate")).as("%s", answer).startsWith("Bearer");
  }

  private static void forbidden(Call call) {
    call.send().problem(403, "FORBIDDEN");
  }
}
