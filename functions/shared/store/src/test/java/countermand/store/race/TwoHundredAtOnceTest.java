package countermand.store.race;

import static countermand.store.telling.Say.line;
import static countermand.store.telling.Say.some;
import static countermand.store.telling.Say.worth;
import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Command;
import countermand.core.Order;
import countermand.core.RequestName;
import countermand.core.Stage;
import countermand.core.Told;
import countermand.store.JitteredBackoff;
import countermand.store.telling.Answers;
import countermand.store.telling.Hub;
import countermand.store.telling.Say;
import countermand.store.telling.Settings;
import countermand.store.telling.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Two hundred callers cancel, invoice, decline and accept one order at the same instant. */
class TwoHundredAtOnceTest {
  private static final int CALLERS = 200;
  private static final int ROUNDS_AT_LEAST = 2;
  private static final int ROUNDS_AT_MOST = 12;
  private static final Duration TIME = Duration.ofSeconds(4);

  private int rounds;
  private int moves;
  private int busy;

  @Test
  void allOfWhomWouldEndTheOrder() throws Exception {
    rounds("end it", i -> race(ready(), TwoHundredAtOnceTest::ending));
  }

  @Test
  void whileARequestIsOpen() throws Exception {
    rounds("end it, request open", i -> race(asked(), TwoHundredAtOnceTest::ending));
  }

  @Test
  void atTheVeryInstantOfTheDeadline() throws Exception {
    rounds(
        "at the deadline",
        i -> race(asked().after(Settings.ANSWER_WITHIN), TwoHundredAtOnceTest::ending));
  }

  @Test
  void eachAboutAUnitOrTwo() throws Exception {
    rounds("unit by unit", i -> race(ready(), TwoHundredAtOnceTest::unitByUnit));
  }

  private static Command ending(int i) {
    return switch (i % 7) {
      case 0 -> Say.customerAsks("request " + i);
      case 1 -> Say.asks(new RequestName.OpenOrNew());
      case 2 -> Say.sellerCancels();
      case 3 -> Say.sale("number " + i, 1000);
      case 4 -> Say.decline();
      case 5 -> Say.accept();
      default -> Say.withdraw(null);
    };
  }

  private static Command unitByUnit(int i) {
    return switch (i % 5) {
      case 0 -> Say.customerAsks("request " + i, some("A", 2));
      case 1 -> Say.sellerCancels(some("A", 1));
      case 2 -> Say.decline();
      case 3 -> Say.accept();
      default -> Say.sellerCancels(some("A", 1), some("B", 1));
    };
  }

  private interface Round {
    void play() throws Exception;
  }

  private void rounds(String name, IntFunction<Round> round) throws Exception {
    long start = System.nanoTime();
    while (rounds < ROUNDS_AT_LEAST
        || (rounds < ROUNDS_AT_MOST && System.nanoTime() - start < TIME.toNanos())) {
      round.apply(rounds).play();
      rounds++;
    }
    System.out.printf(
        "race, %s: %d rounds of %d callers, %d moves, %d busy, %d ms%n",
        name, rounds, CALLERS, moves, busy, (System.nanoTime() - start) / 1_000_000);
  }

  private Round race(Hub hub, IntFunction<Command> commands) {
    return () -> {
      Order start = hub.stored("M");
      List<Said> all = all(hub, commands);
      Order end = hub.show("M");
      new OneAfterTheOther(start, end, hub.terms()).check(all);
      oneEnd(end, all);
      moves += (int) (end.version() - start.version());
      busy += (int) all.stream().filter(Said::busy).count();
    };
  }

  private static List<Said> all(Hub hub, IntFunction<Command> commands) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Said>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CALLERS; i++) {
        Command command = commands.apply(i);
        Callable<Said> caller =
            () -> {
              start.await();
              return new Said(command, hub.say("M", command));
            };
        futures.add(threads.submit(caller));
      }
      start.countDown();
    }
    List<Said> all = new ArrayList<>();
    for (Future<Said> future : futures) {
      all.add(future.get());
    }
    return all;
  }

  /** The same in the words of those who asked for it. */
  private static void oneEnd(Order end, List<Said> all) {
    boolean canceled = end.stage() instanceof Stage.Canceled;
    boolean invoiced =
        all.stream()
            .anyMatch(
                said -> said.command() instanceof Command.NoteInvoice && said.made().isPresent());
    assertThat(invoiced && canceled).as("invoiced in full and canceled").isFalse();
    for (var request : end.requests()) {
      assertThat(answersTo(request.id(), all))
          .as("moves of accept, decline and withdraw on %s", request.id())
          .isLessThanOrEqualTo(1);
    }
  }

  private static long answersTo(String requestId, List<Said> all) {
    return all.stream()
        .filter(said -> said.made().isPresent())
        .filter(said ->
            said.command() instanceof Command.AcceptRequest
                || said.command() instanceof Command.DeclineRequest
                || said.command() instanceof Command.WithdrawRequest)
        .map(said -> Answers.moved(said.answer()))
        .map(Told::request)
        .filter(request -> request.id().equals(requestId))
        .count();
  }

  private static Hub ready() {
    Hub hub = new Hub(Table.plain(), orders -> orders, new JitteredBackoff());
    hub.moved(
        "M",
        new Command.PlaceOrder(null, worth(1000, line("A", 600, 1), line("B", 400, 1)), hub.now()));
    return hub.after(Settings.WINDOW);
  }

  private static Hub asked() {
    return ready().moved("M", Say.customerAsks("first"));
  }
}
