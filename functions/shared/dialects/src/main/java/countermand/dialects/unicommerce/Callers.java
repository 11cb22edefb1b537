package countermand.dialects.unicommerce;

import countermand.dialects.HttpRequest;
import countermand.dialects.Presented;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who calls: each of the routes is told in its own way. */
final class Callers {
  /** Names have no {@code #}, which joins a client's and its merchant's. */
  private static final Pattern NAME = Pattern.compile("[^#\\p{Cntrl}]{1,128}");

  private static final Pattern SECRET = Pattern.compile("\\P{Cntrl}{1,256}");

  private Callers() {}

  static Presented of(HttpRequest request) {
    return switch (request.resource()) {
      case Words.AUTH_TOKEN -> password(request);
      case Words.ORDERS_CANCEL -> token(request);
      case Words.ORDER_CANCEL -> client(request);
      default -> new Presented.Nothing();
    };
  }

  /** GET has both in the query, POST in the body. */
  private static Presented password(HttpRequest request) {
    boolean asked = request.method().equals("GET");
    Optional<String> username =
        asked ? query(request, Words.USERNAME) : body(request, Words.USERNAME);
    Optional<String> password =
        asked ? query(request, Words.PASSWORD) : body(request, Words.PASSWORD);
    return username.filter(NAME.asMatchPredicate()).isPresent()
            && password.filter(SECRET.asMatchPredicate()).isPresent()
        ? new Presented.Password(username.get(), password.get())
        : new Presented.Nothing();
  }

  private static Presented token(HttpRequest request) {
    return header(request, Words.HEADER_API_KEY, SECRET)
        .<Presented>map(Presented.Token::new)
        .orElseGet(Presented.Nothing::new);
  }

  private static Presented client(HttpRequest request) {
    Optional<String> client = header(request, Words.HEADER_CLIENT, NAME);
    Optional<String> merchant = header(request, Words.HEADER_MERCHANT, NAME);
    Optional<String> key = header(request, Words.HEADER_SECURITY_KEY, SECRET);
    return client.isPresent() && merchant.isPresent() && key.isPresent()
        ? new Presented.Key(client.get() + "#" + merchant.get(), key.get())
        : new Presented.Nothing();
  }

  private static Optional<String> header(HttpRequest request, String name, Pattern pattern) {
    return request.header(name).map(String::strip).filter(pattern.asMatchPredicate());
  }

  private static Optional<String> query(HttpRequest request, String name) {
    return request.query().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name) && !entry.getValue().isEmpty())
        .map(Map.Entry::getValue)
        .map(List::getFirst)
        .findFirst();
  }

  private static Optional<String> body(HttpRequest request, String name) {
    return switch (Body.read(request.body())) {
      case Body.Good good -> good.body().text(name);
      case Body.Junk _ -> Optional.empty();
    };
  }
}
