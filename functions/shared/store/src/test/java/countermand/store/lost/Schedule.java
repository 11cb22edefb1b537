package countermand.store.lost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Whose call is next, each time that both could go on; goes through every possibility in turn. */
final class Schedule {
  private final List<Integer> choices = new ArrayList<>();
  private int at;

  private Schedule() {}

  /**
   * Plays a scene in every order in which the calls of its two callers can fall.
   *
   * @return how many there are
   */
  static int every(Supplier<Scene> scenes, Consumer<Scene> check) {
    Schedule schedule = new Schedule();
    int played = 0;
    do {
      Scene scene = scenes.get();
      schedule.at = 0;
      scene.play(schedule);
      try {
        check.accept(scene);
      } catch (AssertionError e) {
        throw new AssertionError("calls in the order " + schedule.choices, e);
      }
      played++;
    } while (schedule.another());
    return played;
  }

  int next() {
    if (at == choices.size()) {
      choices.add(0);
    }
    return choices.get(at++);
  }

  private boolean another() {
    while (!choices.isEmpty() && choices.getLast() == 1) {
      choices.removeLast();
    }
    if (choices.isEmpty()) {
      return false;
    }
    choices.set(choices.size() - 1, 1);
    return true;
  }
}
