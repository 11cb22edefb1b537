package countermand.pages;

import countermand.core.Role;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Operation;
import countermand.dialects.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Which page is where, and for whom. A party's are about its link, the operator names one. */
final class ConsoleRoutes {
  static final Route SIGN_IN = new Route("POST", "/console/sign-in");
  private static final String HOME = "/console";
  private static final String OF_LINK = HOME + "/links/{link}";

  private final Map<Route, Operation> table = new LinkedHashMap<>();

  private final Elsewhere elsewhere;

  private ConsoleRoutes(Elsewhere elsewhere) {
    this.elsewhere = elsewhere;
  }

  static Map<Route, Operation> table(Elsewhere elsewhere) {
    ConsoleRoutes routes = new ConsoleRoutes(elsewhere);
    routes.door();
    routes.parties();
    routes.operators();
    return Map.copyOf(routes.table);
  }

  private void door() {
    anybodys("/sign-in", request -> SignIn.page(request, elsewhere));
    anybodys("/oidc/start", elsewhere::start);
    get(HOME + "/oidc/return", Operation.ofTheVouchedFor(elsewhere::back));
    anybodys("/language/{language}", Language::choose);
    anybodys("/assets/{file}", Assets::reply);
    table.put(SIGN_IN, ofAll(SignIn::signIn));
    post(HOME + "/sign-out", ofAll(SignIn::signOut));
    get(HOME, ofAll(SignIn::home));
  }

  private void parties() {
    get(HOME + "/decisions", ofParties(DecisionsPage::read));
    post(HOME + "/decisions", new Operation(Map.of(Role.SELLER, AnswerPages::read)));
    get(HOME + "/orders/{orderId}", ofParties(OrderPage::read));
    get(HOME + "/search", ofParties(SearchPage::read));
  }

  private void operators() {
    get(HOME + "/links", new Operation(Map.of(Role.OPERATOR, LinksPage::read), true));
    get(OF_LINK + "/decisions", ofOperators(DecisionsPage::read));
    get(OF_LINK + "/orders/{orderId}", ofOperators(OrderPage::read));
    get(OF_LINK + "/search", ofOperators(SearchPage::read));
    get(OF_LINK + "/failed", ofOperators(FailedPage::read));
    post(OF_LINK + "/deliveries/{id}/redeliver", ofOperators(RedeliverPage::read));
  }

  private void anybodys(String under, Function<HttpRequest, HttpReply> answer) {
    get(HOME + under, Operation.ofAnybody(answer));
  }

  private void get(String resource, Operation operation) {
    table.put(new Route("GET", resource), operation);
  }

  private void post(String resource, Operation operation) {
    table.put(new Route("POST", resource), operation);
  }

  private static Operation ofAll(Operation.Reader reader) {
    return new Operation(
        Map.of(Role.MARKETPLACE, reader, Role.SELLER, reader, Role.OPERATOR, reader));
  }

  private static Operation ofParties(Operation.Reader reader) {
    return new Operation(Map.of(Role.MARKETPLACE, reader, Role.SELLER, reader));
  }

  private static Operation ofOperators(Operation.Reader reader) {
    return new Operation(Map.of(Role.OPERATOR, reader));
  }
}
