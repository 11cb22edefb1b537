package countermand.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import countermand.core.Terms;
import countermand.effects.Relay;
import countermand.effects.Sweep;
import countermand.effects.notice.Verdicts;
import countermand.store.Backlog;
import countermand.store.Desk;
import countermand.store.Directory;
import countermand.store.Link;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The functions themselves, on parts that somebody else has put together: the simulation's door
 * into this package.
 */
public final class Simulated {
  private static final FunctionLog SILENT =
      new FunctionLog(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

  private static final Backlog NOTHING_WAITS = new Backlog(0, 0);

  private Simulated() {}

  /** What a link and its deployment agree on. */
  public static Terms terms(Link link, Duration shortestAnswer) {
    return new TermsOfLinks(shortestAnswer).of(link);
  }

  /** Lets time do its part on an order. */
  public static void settle(
      Directory directory, Desk desk, Duration shortestAnswer, String link, String orderId) {
    new Settler(directory, desk, new TermsOfLinks(shortestAnswer)).settle(link, orderId);
  }

  /** What a seller decides in its very answer to a notice. */
  public static Verdicts verdicts(Desk desk, Duration shortestAnswer) {
    return new DeskVerdicts(desk, new TermsOfLinks(shortestAnswer));
  }

  /** The function behind the stream. */
  public static StreamsEventResponse relay(
      Relay relay, InstantSource clock, DynamodbEvent event, Context context) {
    return new StreamFunction(relay, Recovery.OFF, clock, SILENT) {}.handleRequest(event, context);
  }

  /** The function that a timer wakes. */
  public static void timer(
      Directory directory,
      Desk desk,
      Duration shortestAnswer,
      InstantSource clock,
      String input,
      Context context) {
    Settler settler = new Settler(directory, desk, new TermsOfLinks(shortestAnswer));
    try {
      new TimerFunction(settler, clock, SILENT) {}.handleRequest(
          new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
          OutputStream.nullOutputStream(),
          context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The function that runs every minute. */
  public static void sweep(Sweep sweep, InstantSource clock, Context context) {
    try {
      new SweepFunction(sweep, () -> NOTHING_WAITS, Recovery.OFF, clock, SILENT) {}.handleRequest(
          new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
