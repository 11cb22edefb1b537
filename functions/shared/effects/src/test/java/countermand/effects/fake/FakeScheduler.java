package countermand.effects.fake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleRequest;
import software.amazon.awssdk.services.scheduler.model.CreateScheduleResponse;

/** Takes a schedule of each name once. */
public final class FakeScheduler implements SchedulerClient {
  private final List<CreateScheduleRequest> asked = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  /** Every call, those that met a conflict among them. */
  public List<CreateScheduleRequest> asked() {
    return asked;
  }

  @Override
  public CreateScheduleResponse createSchedule(CreateScheduleRequest request) {
    asked.add(request);
    if (!names.add(request.name())) {
      throw ConflictException.builder().message("there is one of this name").build();
    }
    return CreateScheduleResponse.builder().scheduleArn("arn:" + request.name()).build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
