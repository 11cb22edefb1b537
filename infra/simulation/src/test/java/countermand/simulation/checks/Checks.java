package countermand.simulation.checks;

import countermand.simulation.workload.Reader;
import countermand.simulation.workload.Records;
import countermand.simulation.world.World;
import countermand.store.SlotKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold after each write, and once the faults have stopped and all is at rest. */
public final class Checks {
  private final World world;
  private final Records records;
  private final List<Reader> readers;
  private final Findings findings = new Findings();
  private final Chronicle chronicle = new Chronicle();

  /** Watches a world from now on. */
  public Checks(World world, Records records, List<Reader> readers) {
    this.world = world;
    this.records = records;
    this.readers = List.copyOf(readers);
    world.orders().listen(chronicle);
    world.orders().listen(new Always(world, findings));
  }

  /** All that does not hold, now that all is at rest. */
  public List<String> failed() {
    Replay replay = new Replay(chronicle, records, findings);
    Map<SlotKey, Life> lives = new LinkedHashMap<>();
    world.orders().items().keySet().forEach(key -> lives.put(key, replay.of(key)));
    new AtRest(world, findings).check();
    new Known(world, records, lives, findings).check();
    new Found(world, lives, findings).check();
    new Marked(world, records, findings).check();
    new Told(world, lives, readers, findings).check();
    return findings.all();
  }
}
