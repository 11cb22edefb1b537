package countermand.core;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a command ends. A business no is a value; only broken machinery throws. */
public sealed interface Ending {

  /**
   * The order moved.
   *
   * @param order the order after it
   * @param requestId the request that this was about, where it was about one
   * @param lines what became of each line that the command named
   * @param owed what the world must be told
   */
  record Moved(
      Order order,
      UUID receipt,
      @Nullable String requestId,
      List<LineVerdict> lines,
      List<Owed> owed)
      implements Ending {
    public Moved {
      lines = List.copyOf(lines);
      owed = List.copyOf(owed);
    }
  }

  /**
   * It was said before: the same answer, and nothing is written.
   *
   * @param receipt of the command that brought about the state that is reported
   * @param requestId the request that this was about, where it was about one
   */
  record AlreadyDone(UUID receipt, @Nullable String requestId) implements Ending {}

  /**
   * The rulebook says no, and nothing is written.
   *
   * @param detail a sentence for a person: what is the matter and what to do next
   * @param field the JSON pointer of what is malformed, where only the order could tell
   */
  record Refused(RefusalCode code, String detail, @Nullable String field, List<LineVerdict> lines)
      implements Ending {
    public Refused {
      lines = List.copyOf(lines);
    }

    public Refused(RefusalCode code, String detail) {
      this(code, detail, null, List.of());
    }
  }
}
