package countermand.effects;

import countermand.core.Order;
import countermand.core.Owed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A debt while it is performed. */
final class Progress {
  private final Debt debt;
  private final Set<String> done = new HashSet<>();
  private final Set<String> failed = new HashSet<>();

  Progress(Debt debt) {
    this.debt = debt;
  }

  Order order() {
    return debt.owing().order();
  }

  @Nullable String trace() {
    return debt.owing().trace();
  }

  List<Owed> effects() {
    return debt.effects();
  }

  void done(Owed owed) {
    done.add(owed.id());
  }

  void failed(Owed owed) {
    failed.add(owed.id());
  }

  Outcome outcome() {
    return new Outcome(debt, done, failed);
  }
}
