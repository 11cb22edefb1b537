package countermand.pages;

import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.oidc.Provider;
import countermand.oidc.Seat;
import java.util.List;

/** What somebody reads who signs in elsewhere and is not in yet. */
public final class ElsewherePage {
  private static final String START = "oidc/start?next=";
  private static final int DOWN = 424;

  private final Provider provider;
  private final Frame frame;
  private final String next;

  /**
   * Pages about a provider.
   *
   * @param next where somebody wants to go, from the root
   */
  ElsewherePage(Provider provider, HttpRequest request, String next) {
    this.provider = provider;
    this.frame = Frame.of(request, Address.SIGN_IN);
    this.next = next;
  }

  /**
   * What the page shows.
   *
   * @param message what happened, and what to do
   * @param name what people call the provider
   * @param choices as whom somebody may work; empty where there is nothing to choose
   * @param again where to try again
   * @param signOut where to sign out there; empty where nobody needs to, or can
   */
  public record View(
      String message, String name, List<Choice> choices, String again, String signOut) {
    public View {
      choices = List.copyOf(choices);
    }
  }

  /**
   * One of several places that somebody has.
   *
   * @param page where to go on as that
   */
  public record Choice(String label, String page) {}

  /**
   * A dependency failed (RFC 4918, 11.4): the hub itself is well, so no alarm of its own is raised
   * and no deployment is stopped.
   */
  HttpReply down() {
    return says(DOWN, "down");
  }

  HttpReply says(int status, String what) {
    return says(status, what, List.of(), "");
  }

  HttpReply says(int status, String what, List<Seat> seats, String signOut) {
    String message = frame.t("elsewhere." + what, provider.name(), provider.claim());
    View view =
        new View(
            message, provider.name(), seats.stream().map(this::choice).toList(), start(), signOut);
    return Pages.page(status, "elsewhere", frame, view);
  }

  private Choice choice(Seat seat) {
    String role = frame.texts().of("role", seat.role());
    return new Choice(
        seat.link().isEmpty() ? role : role + " · " + seat.link(),
        start() + "&as=" + Place.encoded(seat.text()));
  }

  private String start() {
    return frame.to(START) + Place.encoded(next);
  }
}
