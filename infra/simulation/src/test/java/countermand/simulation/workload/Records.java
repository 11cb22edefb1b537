package countermand.simulation.workload;

import countermand.core.Command;
import countermand.core.OrderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the parties know at the end of the day. */
public final class Records {
  private final Map<UUID, Op> receipts = new HashMap<>();
  private final List<Op> ops = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();
  private final List<Shown> shown = new ArrayList<>();

  void said(Op op) {
    ops.add(op);
  }

  void answered(Said one) {
    said.add(one);
  }

  void shown(Shown one) {
    shown.add(one);
  }

  /** A seller decides in its very answer to a notice. */
  public Op verdict(String link, OrderName name, Command command) {
    Op op = new Op(-ops.size(), link, name, command, null);
    ops.add(op);
    return op;
  }

  /** A receipt that is given out, for one attempt at an op. */
  public UUID receipt(UUID receipt, Op op) {
    receipts.put(receipt, op);
    return receipt;
  }

  /** What a receipt was given out for. */
  public Optional<Op> op(UUID receipt) {
    return Optional.ofNullable(receipts.get(receipt));
  }

  /** All that was said, also what was never answered. */
  public List<Op> ops() {
    return ops;
  }

  /** All that was answered. */
  public List<Said> said() {
    return said;
  }

  /** All that was shown. */
  public List<Shown> shown() {
    return shown;
  }
}
