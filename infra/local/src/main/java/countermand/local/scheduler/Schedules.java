package countermand.local.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.state.Journal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All schedules, by key and by when they are due; kept in a journal that is rewritten as it
 * outgrows them.
 */
final class Schedules {
  private static final Comparator<Schedule.Key> BY_NAME =
      Comparator.comparing(Schedule.Key::group).thenComparing(Schedule.Key::name);
  private static final int LINES_SPARE = 1000;

  private record Due(Instant instant, Schedule.Key key) {}

  private final Map<Schedule.Key, Schedule> byKey = new TreeMap<>(BY_NAME);
  private final TreeSet<Due> byInstant =
      new TreeSet<>(Comparator.comparing(Due::instant).thenComparing(Due::key, BY_NAME));
  private final Journal journal;
  private int lines;

  Schedules(Journal journal) {
    this.journal = journal;
    for (JsonNode line : journal.read()) {
      remember(ScheduleJson.key(line), ScheduleJson.read(line));
    }
    compact();
  }

  synchronized Optional<Schedule> find(Schedule.Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** All of them, by group and name. */
  synchronized List<Schedule> all() {
    return List.copyOf(byKey.values());
  }

  synchronized void put(Schedule schedule) {
    change(schedule.key(), Optional.of(schedule));
  }

  /** Adds it unless its name is taken; the one that is there already, if any. */
  synchronized Optional<Schedule> putIfAbsent(Schedule schedule) {
    Optional<Schedule> before = find(schedule.key());
    if (before.isEmpty()) {
      put(schedule);
    }
    return before;
  }

  /** False where there was none. */
  synchronized boolean remove(Schedule.Key key) {
    boolean there = byKey.containsKey(key);
    if (there) {
      change(key, Optional.empty());
    }
    return there;
  }

  /** Replaces or removes one that was worked on, unless somebody changed it meanwhile. */
  synchronized void settle(Schedule worked, Optional<Schedule> result) {
    if (worked.equals(byKey.get(worked.key()))) {
      change(worked.key(), result);
    }
  }

  /** Those due at {@code now} or before, earliest first. */
  synchronized List<Schedule> due(Instant now) {
    List<Schedule> result = new ArrayList<>();
    for (Due due : byInstant) {
      if (due.instant().isAfter(now)) {
        break;
      }
      result.add(Objects.requireNonNull(byKey.get(due.key())));
    }
    return result;
  }

  /** Those that run again and again and are not switched off. */
  synchronized List<Schedule> recurring() {
    return byKey.values().stream().filter(s -> s.recurring() && s.due() != null).toList();
  }

  /** When the next that is no recurring one is due. */
  synchronized Optional<Instant> nextOnce() {
    return byInstant.stream()
        .filter(due -> !Objects.requireNonNull(byKey.get(due.key())).recurring())
        .findFirst()
        .map(Due::instant);
  }

  private void change(Schedule.Key key, Optional<Schedule> schedule) {
    Schedule before = byKey.get(key);
    remember(key, schedule);
    boolean declared = schedule.map(Schedule::declared).orElse(before != null && before.declared());
    if (!declared) {
      journal.add(schedule.map(ScheduleJson::write).orElseGet(() -> ScheduleJson.removal(key)));
      lines++;
    }
    if (lines > 2 * byKey.size() + LINES_SPARE) {
      compact();
    }
  }

  private void remember(Schedule.Key key, Optional<Schedule> schedule) {
    Schedule before = schedule.isPresent() ? byKey.put(key, schedule.get()) : byKey.remove(key);
    if (before != null && before.due() != null) {
      byInstant.remove(new Due(before.due(), key));
    }
    Instant due = schedule.map(Schedule::due).orElse(null);
    if (due != null) {
      byInstant.add(new Due(due, key));
    }
  }

  private void compact() {
    List<JsonNode> kept = new ArrayList<>();
    for (Schedule schedule : byKey.values()) {
      if (!schedule.declared()) {
        kept.add(ScheduleJson.write(schedule));
      }
    }
    journal.rewrite(kept);
    lines = kept.size();
  }
}
