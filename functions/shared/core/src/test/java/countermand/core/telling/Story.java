package countermand.core.telling;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Ending;
import countermand.core.Mark;
import countermand.core.Moment;
import countermand.core.Order;
import countermand.core.Owed;
import countermand.core.Terms;
import countermand.core.rules.Rulebook;
import countermand.core.rules.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one order, told as {@code given(...).when(...).then(...)}. Each command gets a
 * receipt of its own, counted from 1, and finds the order settled, as the desk does it.
 */
public final class Story {
  private final Map<String, UUID> receipts = new HashMap<>();
  private Terms terms = Links.usual();
  private Order order;
  private Instant now;
  private int commands;
  private @Nullable Ending ending;
  private List<Owed> settling = List.of();

  Story(Order order, Instant now, Ending placement) {
    this.order = order;
    this.now = now;
    this.ending = placement;
    receipts.put("the placement", Moments.receipt(0));
  }

  /** Reads better at the start of a sentence. */
  public static Story given(Story story) {
    return story;
  }

  /** The link's terms from now on. */
  public Story on(UnaryOperator<Terms> change) {
    terms = change.apply(terms);
    return this;
  }

  /** Time goes by. */
  public Story after(Duration time) {
    return at(now.plus(time));
  }

  /** The clock shows that instant, be it earlier. */
  public Story at(Instant instant) {
    now = instant;
    return this;
  }

  /** Commands that move the order on the way to what the test is about. */
  public Story moved(Command... those) {
    for (Command command : those) {
      when(command);
      assertThat(ending).as(command.name()).isInstanceOf(Ending.Moved.class);
    }
    return this;
  }

  /** The command that the test is about. */
  public Story when(Command command) {
    return when(command.name(), command, null);
  }

  /** A command whose receipt the test asks for later, by that name. */
  public Story when(String label, Command command) {
    return when(label, command, null);
  }

  /** A placement that meets a mark. */
  public Story when(Command command, Mark mark) {
    return when(command.name(), command, mark);
  }

  private Story when(String label, Command command, @Nullable Mark mark) {
    settle();
    commands++;
    receipts.put(label, Moments.receipt(commands));
    ending =
        Rulebook.decide(order, command, mark, new Moment(now, Moments.receipt(commands)), terms);
    if (ending instanceof Ending.Moved move) {
      Invariants.hold(order, move.order(), terms);
      Invariants.namesAreUnique(order, move.order(), move.owed());
      order = move.order();
    }
    return this;
  }

  /** Nothing is said; time alone has done what it does. */
  public Story whenSeen() {
    settle();
    ending = null;
    return this;
  }

  private void settle() {
    Settled settled = Rulebook.settle(order, now, terms);
    if (settled.changed()) {
      Invariants.hold(order, settled.order(), terms);
    }
    settling = settled.owed();
    order = settled.order();
  }

  /** What must be true now. */
  public Story then(Check... checks) {
    for (Check check : checks) {
      check.on(this);
    }
    return this;
  }

  /** The order as it stands now. */
  public Order order() {
    return order;
  }

  Instant now() {
    return now;
  }

  UUID receipt(String label) {
    return receipts.get(label);
  }

  Ending ending() {
    assertThat(ending).as("a command was said").isNotNull();
    return ending;
  }

  /** What the last command owes; what time alone owes where there was no command. */
  List<Owed> owed() {
    if (ending == null) {
      return settling;
    }
    return ending instanceof Ending.Moved move ? move.owed() : List.of();
  }
}
