package countermand.local.fake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import countermand.runtime.Environment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;

/** For each note: an event, and a timer 30 days after it. */
public final class RelayNotes implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
  private final Environment environment;
  private final SchedulerClient scheduler;
  private final EventBridgeClient bus;

  public RelayNotes(Environment environment) {
    this.environment = environment;
    this.scheduler = new Clients(environment).scheduler();
    this.bus = new Clients(environment).eventBridge();
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    event.getRecords().forEach(this::relay);
    return new StreamsEventResponse(List.of());
  }

  private void relay(DynamodbEvent.DynamodbStreamRecord stream) {
    String id = stream.getDynamodb().getNewImage().get("PK").getS();
    Instant written = Instant.parse(stream.getDynamodb().getNewImage().get("owedSince").getS());
    PutEventsRequestEntry entry =
        PutEventsRequestEntry.builder()
            .eventBusName(environment.required("BUS"))
            .source("notes")
            .detailType("NoteWritten")
            .detail("{\"id\":\"" + id + "\"}")
            .build();
    bus.putEvents(r -> r.entries(entry));
    scheduler.createSchedule(r ->
        r.name("note-" + id)
            .groupName(environment.required("SCHEDULE_GROUP"))
            .scheduleExpression("at(" + AT.format(written.plus(Duration.ofDays(30))) + ")")
            .flexibleTimeWindow(w -> w.mode(FlexibleTimeWindowMode.OFF))
            .actionAfterCompletion(ActionAfterCompletion.DELETE)
            .target(t ->
                t.arn(environment.required("TIMER_ARN"))
                    .roleArn("arn:aws:iam::000000000000:role/r")
                    .input(id)));
  }
}
