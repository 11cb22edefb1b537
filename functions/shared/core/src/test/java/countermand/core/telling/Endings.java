package countermand.core.telling;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Effect;
import countermand.core.Ending;
import countermand.core.Event;
import countermand.core.LineVerdict;
import countermand.core.Owed;
import countermand.core.RefusalCode;
import countermand.core.Side;
import java.util.List;
import java.util.stream.Stream;

/** Checks of how the last command ended, and of what it owes. */
public final class Endings {
  private Endings() {}

  /** It moved, with the receipt that it was given. */
  public static Check moved() {
    return story -> assertThat(story.ending()).isInstanceOf(Ending.Moved.class);
  }

  /** It moved the order to that stage. */
  public static Check movedTo(String stage) {
    return story -> {
      moved().on(story);
      Facts.stage(stage).on(story);
    };
  }

  /** It was said before. */
  public static Check alreadyDone() {
    return story -> assertThat(story.ending()).isInstanceOf(Ending.AlreadyDone.class);
  }

  /** It was said before, and its answer bears the receipt of that command. */
  public static Check alreadyDoneAs(String label) {
    return story -> {
      alreadyDone().on(story);
      assertThat(((Ending.AlreadyDone) story.ending()).receipt())
          .as("the receipt of " + label)
          .isEqualTo(story.receipt(label));
    };
  }

  /** The rulebook says no. */
  public static Check refused(RefusalCode code) {
    return story -> {
      assertThat(story.ending()).isInstanceOf(Ending.Refused.class);
      assertThat(((Ending.Refused) story.ending()).code()).isEqualTo(code);
    };
  }

  /** The refusal names the malformed field. */
  public static Check field(String pointer) {
    return story -> assertThat(((Ending.Refused) story.ending()).field()).isEqualTo(pointer);
  }

  /** The refusal's sentence says so. */
  public static Check saying(String... words) {
    return story -> assertThat(((Ending.Refused) story.ending()).detail()).contains(words);
  }

  /** The request that the answer is about. */
  public static Check about(String requestId) {
    return story -> assertThat(requestOf(story.ending())).isEqualTo(requestId);
  }

  private static String requestOf(Ending ending) {
    return switch (ending) {
      case Ending.Moved moved -> moved.requestId();
      case Ending.AlreadyDone done -> done.requestId();
      case Ending.Refused _ -> throw new AssertionError("a refusal is about no request");
    };
  }

  /** What became of each line, as in "A CANCELED" or "X LINE_NOT_FOUND". */
  public static Check lines(String... verdicts) {
    return story ->
        assertThat(verdictsOf(story.ending()).stream().map(Endings::told))
            .containsExactly(verdicts);
  }

  private static List<LineVerdict> verdictsOf(Ending ending) {
    return switch (ending) {
      case Ending.Moved moved -> moved.lines();
      case Ending.Refused refused -> refused.lines();
      case Ending.AlreadyDone _ -> List.of();
    };
  }

  private static String told(LineVerdict verdict) {
    return verdict.lineId()
        + " "
        + (verdict.refusal() == null ? verdict.result() : verdict.refusal());
  }

  /** Exactly these events go to the bus. */
  public static Check published(String... names) {
    return story -> assertThat(events(story).map(Event::name)).as("events").containsExactly(names);
  }

  /** One of the events goes to the bus exactly so. */
  public static <E extends Event> Check event(Class<E> type, java.util.function.Consumer<E> says) {
    return story ->
        assertThat(events(story).filter(type::isInstance).map(type::cast))
            .singleElement()
            .satisfies(says);
  }

  /** Exactly these timers are started. */
  public static Check timers(Effect... timers) {
    return story ->
        assertThat(
                story.owed().stream()
                    .map(Owed::effect)
                    .filter(effect ->
                        !(effect instanceof Effect.Publish
                            || effect instanceof Effect.AppendToFeed
                            || effect instanceof Effect.LeadFrom
                            || effect instanceof Effect.Notify)))
            .containsExactly(timers);
  }

  /** Exactly these texts lead to it, which did not before. */
  public static Check leads(String... texts) {
    return story ->
        assertThat(
                story.owed().stream()
                    .map(Owed::effect)
                    .filter(Effect.LeadFrom.class::isInstance)
                    .flatMap(effect -> ((Effect.LeadFrom) effect).texts().stream()))
            .as("leads")
            .containsExactly(texts);
  }

  /** Exactly these parties are told, each once. */
  public static Check told(Side... sides) {
    return story ->
        assertThat(
                story.owed().stream()
                    .map(Owed::effect)
                    .filter(Effect.Notify.class::isInstance)
                    .map(effect -> ((Effect.Notify) effect).to()))
            .as("told")
            .containsExactlyInAnyOrder(sides);
  }

  /** What goes to the bus is in the feed too. */
  public static Check inTheFeed() {
    return story ->
        assertThat(
                story.owed().stream()
                    .map(Owed::effect)
                    .filter(Effect.AppendToFeed.class::isInstance)
                    .map(effect -> ((Effect.AppendToFeed) effect).event()))
            .as("feed")
            .containsExactlyElementsOf(events(story).toList());
  }

  private static Stream<Event> events(Story story) {
    return story.owed().stream()
        .map(Owed::effect)
        .filter(Effect.Publish.class::isInstance)
        .map(effect -> ((Effect.Publish) effect).event());
  }
}
