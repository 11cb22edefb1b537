package countermand.pages;

import countermand.core.Decision;
import countermand.core.Order;
import countermand.core.Role;
import countermand.dialects.Call;
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
    return shown(asked(language), decisions, cursor);
  }

  /** A page that is not the first. */
  static String further(List<Decision> decisions, @Nullable String cursor) {
    return shown(asked(ask(Language.EN).query("after", "c0")), decisions, cursor);
  }

  private static String shown(
      Call.ListDecisions asked, List<Decision> decisions, @Nullable String cursor) {
    return asked.reply().apply(Optional.of(new Decision.Page(decisions, cursor))).body();
  }

  private static Call.ListDecisions asked(Language language) {
    return asked(ask(language));
  }

  private static Ask ask(Language language) {
    return Ask.get("/console/decisions")
        .header("cookie", "__Host-countermand=t0ken")
        .header("accept-language", language.tag());
  }

  private static Call.ListDecisions asked(Ask ask) {
    Call call = DecisionsPage.read(ask.request(), Role.SELLER);
    return (Call.ListDecisions) ((Call.Visit) call).then().apply(Sample.scene("native"));
  }
}
