package countermand.local.identity;

import countermand.local.http.Body;
import countermand.local.http.MalformedException;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is wrong with the provider, where somebody wants to see that: {@code POST
 * /_local/oidc/_behaviour} {@code {"ailment": "fail" | "hang" | "huge" | "none"}}. It befalls what
 * the console calls; where people are sent to stays well.
 */
final class Ailment {
  private static final int HUGE = 1024 * 1024;

  /** Nobody waits that long. */
  private static final int LONGEST_SECONDS = 60;

  private static final List<String> PAGES = List.of("GET /authorize", "GET /choose", "GET /logout");

  private Kind kind = Kind.NONE;
  private CountDownLatch released = new CountDownLatch(0);

  /** What it can be. */
  private enum Kind {
    NONE,
    FAIL,
    HANG,
    HUGE
  }

  Reply told(Request request) {
    try {
      Body body = Body.of(request, "ailment");
      become(body.constant("ailment", Kind.class).orElse(Kind.NONE));
      return new Reply(204, Map.of(), new byte[0]);
    } catch (MalformedException e) {
      return e.reply();
    }
  }

  /** What it answers that is not well; empty where it is. */
  Optional<Reply> of(String what) {
    return PAGES.contains(what)
        ? Optional.empty()
        : switch (kind()) {
          case NONE -> Optional.empty();
          case FAIL -> Optional.of(new Reply(500, Map.of(), new byte[0]));
          case HUGE -> Optional.of(new Reply(200, Map.of(), new byte[HUGE]));
          case HANG -> {
            hang();
            yield Optional.of(new Reply(503, Map.of(), new byte[0]));
          }
        };
  }

  private synchronized void become(Kind other) {
    kind = other;
    released.countDown();
    released = new CountDownLatch(other == Kind.HANG ? 1 : 0);
  }

  private synchronized Kind kind() {
    return kind;
  }

  private synchronized CountDownLatch released() {
    return released;
  }

  private void hang() {
    try {
      released().await(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      // The system is going down, and whoever waits with it.
      Thread.currentThread().interrupt();
    }
  }
}
