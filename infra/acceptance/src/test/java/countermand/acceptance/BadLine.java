package countermand.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.function.Consumer;

/** What comes between a person's answers and the console. Pages come through it as they are. */
final class BadLine {
  private static final String ANSWERS = "**/console/decisions";

  private final Page page;
  private int tries;

  private BadLine(Page page) {
    this.page = page;
  }

  /** Nothing arrives, and nothing comes back. */
  static BadLine dropping(Page page) {
    return between(page, Route::abort);
  }

  /** Somebody on the way answers, whom our pages do not know. */
  static BadLine answering(Page page, int status, String json) {
    return between(
        page,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(json)));
  }

  private static BadLine between(Page page, Consumer<Route> bad) {
    BadLine line = new BadLine(page);
    page.route(ANSWERS, route -> line.answer(route, bad));
    return line;
  }

  private void answer(Route route, Consumer<Route> bad) {
    if (route.request().method().equals("POST")) {
      tries++;
      bad.accept(route);
    } else {
      route.resume();
    }
  }

  /** How often an answer was sent over it. */
  int tries() {
    return tries;
  }

  void mended() {
    page.unroute(ANSWERS);
  }
}
