package countermand.pages;

import countermand.core.Decision;
import countermand.core.Order;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a seller's person reads of what waits; the rest of the system is the test's own. */
final class TheList {
  private TheList() {}

  /** A page that is full of one order's request. */
  static String ofAsManyAs(Order order) {
    return ofAsManyAs(order, Language.EN);
  }

  static String ofAsManyAs(Order order, Language language) {
    Decision decision = new Decision(order, order.openRequest().orElseThrow());
    return of(Collections.nCopies(asked(language).limit(), decision), "cursor", language);
  }

  /**
   * A page.
   *
   * @param cursor where the next one starts; absent on the last
   */
  static String of(List<Decision> decisions, @Nullable String cursor) {
    return of(decisions, cursor, Language.EN);
  }

  private static String of(List<Decision> decisions, @Nullable String cursor, Language language) {
    Optional<Decision.Page> page = Optional.of(new Decision.Page(decisions, cursor));
    return asked(language).reply().apply(page).body();
  }

  private static Call.ListDecisions asked(Language language) {
    HttpRequest request =
        Ask.get("/console/decisions")
            .header("cookie", "__Host-countermand=t0ken")
            .header("accept-language", language.tag())
            .request();
    Call call = DecisionsPage.read(request, Role.SELLER);
    return (Call.ListDecisions) ((Call.Visit) call).then().apply(Sample.scene("native"));
  }
}
