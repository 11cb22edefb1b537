package countermand.runtime.links;

import countermand.dialects.HttpReply;
import countermand.dialects.links.ConsoleKeys;
import countermand.dialects.links.LinkState;
import countermand.dialects.links.OperatorCall;
import countermand.dialects.links.Overview;
import countermand.store.course.DynamoCourse;
import countermand.store.links.CallTimes;
import countermand.store.links.LinkBook;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Shows operators their links and how all is, where nothing about them can be changed. */
public final class LinkViewer implements Operators {
  private static final Duration COURSE = Duration.ofDays(1);

  private final LinkReads reads;
  private final CallTimes times;
  private final DynamoCourse course;
  private final InstantSource clock;

  /**
   * Reads a table.
   *
   * @param clock business time
   */
  public LinkViewer(DynamoDbClient dynamo, String table, InstantSource clock) {
    this.reads = new LinkReads(new LinkBook(dynamo, table));
    this.times = new CallTimes(dynamo, table);
    this.course = new DynamoCourse(dynamo, table);
    this.clock = clock;
  }

  @Override
  public HttpReply answer(OperatorCall call, String operator) {
    return switch (call) {
      case OperatorCall.ShowLink c -> reads.answer(c);
      case OperatorCall.ListLinks c -> reads.answer(c);
      case OperatorCall.LookAround c ->
          c.reply().apply(reads.list(c.limit(), c.cursor()).map(this::around));
      case OperatorCall.PutLink _,
          OperatorCall.ReadLog _,
          OperatorCall.IssueKey _,
          OperatorCall.ListKeys _,
          OperatorCall.PutSecrets _,
          OperatorCall.RevokeKey _ ->
          throw new IllegalStateException("this function only shows links");
    };
  }

  private Overview around(LinkState.Page links) {
    Map<String, Overview.Calls> calls = new HashMap<>();
    links.links().forEach(link -> calls.put(link.link(), calls(link.link())));
    Instant now = clock.instant();
    return new Overview(links, calls, course(now), now);
  }

  /** A person who signs in is no sign that the party's system calls. */
  private Overview.Calls calls(String link) {
    CallTimes.Last last = times.of(link, ConsoleKeys.DIALECT);
    return new Overview.Calls(last.came(), last.went());
  }

  private List<Overview.Moment> course(Instant now) {
    return course.between(now.minus(COURSE), now).stream()
        .map(moment ->
            new Overview.Moment(
                moment.at(), moment.backlog().decisions(), moment.backlog().notices()))
        .toList();
  }
}
