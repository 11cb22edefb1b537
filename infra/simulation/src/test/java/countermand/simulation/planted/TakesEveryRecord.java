package countermand.simulation.planted;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import countermand.simulation.world.StandIn;
import java.util.Map;

/** Takes an acknowledgement, a claim or a back-off for a decision: what was before is not seen. */
public final class TakesEveryRecord implements StandIn {
  @Override
  public DynamodbStreamRecord record(DynamodbStreamRecord right) {
    StreamRecord change = right.getDynamodb();
    change.setOldImage(Map.of());
    return right;
  }
}
