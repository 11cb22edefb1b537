package countermand.simulation.checks;

import countermand.simulation.workload.Reader;
import countermand.simulation.workload.Records;
import countermand.simulation.world.World;
import countermand.store.SlotKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What must hold once the faults have stopped, time has passed, and all is at rest. */
public final class Checks {
  private Checks() {}

  /** All that does not hold. */
  public static List<String> failed(
      World world, Chronicle chronicle, Records records, List<Reader> readers) {
    Findings findings = new Findings();
    Replay replay = new Replay(chronicle, records, findings);
    Map<SlotKey, Life> lives = new LinkedHashMap<>();
    world.items().orders().keySet().forEach(key -> lives.put(key, replay.of(key)));
    new AtRest(world, findings).check();
    new Known(world, records, lives, findings).check();
    new Marked(world, records, findings).check();
    new Told(world, lives, readers, findings).check();
    return findings.all();
  }
}
