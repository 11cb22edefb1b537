package countermand.simulation.checks;

import countermand.core.Answer;
import countermand.core.HistoryEntry;
import countermand.core.Order;
import countermand.core.Side;
import countermand.core.Told;
import countermand.simulation.workload.Records;
import countermand.simulation.workload.Said;
import countermand.simulation.workload.Shown;
import countermand.simulation.world.World;
import countermand.store.SlotKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What somebody was answered or shown is in the order's life, for good. */
final class Known {
  private final World world;
  private final Records records;
  private final Map<SlotKey, Life> lives;
  private final Findings findings;
  private final Map<SlotKey, Set<UUID>> receipts = new HashMap<>();

  Known(World world, Records records, Map<SlotKey, Life> lives, Findings findings) {
    this.world = world;
    this.records = records;
    this.lives = lives;
    this.findings = findings;
  }

  void check() {
    lives.keySet().forEach(key -> receipts.put(key, history(key)));
    for (Said said : records.said()) {
      switch (said.answer()) {
        case Answer.Done done -> {
          acknowledged(said, done.told());
          written(done.order(), said.op() + " was answered with");
        }
        case Answer.Replayed(var told, _) -> acknowledged(said, told);
        case Answer.Refused refused ->
            refused.order().ifPresent(order -> written(order, said.op() + " was refused with"));
        case Answer.NotFound _,
            Answer.IdTaken _,
            Answer.Busy _,
            Answer.KeyReused _,
            Answer.KeysFull _ -> {}
      }
    }
    for (Shown shown : records.shown()) {
      written(shown.order(), "somebody was shown");
    }
  }

  /** All its moves are kept, beside it or filed, and nowhere is one missing. */
  private Set<UUID> history(SlotKey key) {
    Order order = world.orders().items().get(key).order();
    Map<Long, HistoryEntry> all = new HashMap<>();
    for (List<HistoryEntry> some : List.of(world.orders().filedHistory(key), order.history())) {
      some.forEach(entry -> all.put(entry.version(), entry));
    }
    Set<UUID> known = new HashSet<>();
    for (long version = 1; version <= order.version(); version++) {
      long number = version;
      HistoryEntry entry = all.get(number);
      findings.expect(entry != null, () -> key.id() + " has lost its history of v" + number);
      if (entry != null) {
        known.add(entry.receipt());
      }
    }
    return known;
  }

  private void acknowledged(Said said, Told told) {
    SlotKey key = new SlotKey(said.op().link(), Side.MARKETPLACE, told.orderId());
    findings.expect(
        receipts.getOrDefault(key, Set.of()).contains(told.receipt()),
        () -> said.op() + " was acknowledged, and its receipt is nowhere: " + told);
  }

  private void written(Order order, String how) {
    SlotKey key = new SlotKey(order.ids().link(), Side.MARKETPLACE, order.ids().orderId());
    Life life = lives.get(key);
    boolean same =
        life != null
            && life.version(order.version())
                .filter(there -> bare(there).equals(bare(order)))
                .isPresent();
    findings.expect(same, () -> how + " an order that was never written: " + order);
  }

  private static Order bare(Order order) {
    return order.withHistory(List.of());
  }
}
