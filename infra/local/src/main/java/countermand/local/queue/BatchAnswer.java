package countermand.local.queue;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.Json;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a function says of a batch: the messages that are not done. As Lambda judges it: nothing, or
 * an empty list, means that all are done; an answer that cannot be read, or a failure that names no
 * message of the batch, means that none is.
 */
final class BatchAnswer {
  private static final System.Logger LOG = System.getLogger(BatchAnswer.class.getName());

  private BatchAnswer() {}

  static List<Message> done(List<Message> batch, byte[] answer) {
    Set<String> failed = new HashSet<>();
    try {
      JsonNode failures = Json.read(answer).path("batchItemFailures");
      failures.forEach(failure -> failed.add(failure.path("itemIdentifier").asText()));
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "the function's answer is no JSON", e);
      return List.of();
    }
    List<Message> done = batch.stream().filter(m -> !failed.contains(m.id())).toList();
    boolean allKnown = done.size() + failed.size() == batch.size();
    return allKnown ? done : List.of();
  }
}
