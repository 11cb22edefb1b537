package countermand.local.fault;

import countermand.local.http.AwsException;
import countermand.local.http.Reply;
import countermand.local.http.Request;

/** A service of AWS that functions call, and what it says when it is not well. */
public enum Service {
  DYNAMODB,
  SCHEDULER,
  BUS,
  QUEUE,
  KEYS;

  /** The service that a call is for: only Scheduler's have a path, the others name themselves. */
  static Service of(Request request) {
    if (request.path().startsWith("/schedule")) {
      return SCHEDULER;
    }
    String target = request.header("X-Amz-Target").orElse("");
    if (target.startsWith("DynamoDB")) {
      return DYNAMODB;
    }
    if (target.startsWith("TrentService.")) {
      return KEYS;
    }
    return target.startsWith("AmazonSQS.") ? QUEUE : BUS;
  }

  /** Its own words, by which the SDK knows whether to try again. */
  Reply fault(Fault fault) {
    return switch (fault) {
      case THROTTLE -> throttled().reply();
      case FAIL -> failed().reply();
      case DROP -> Reply.NONE;
    };
  }

  private AwsException throttled() {
    return switch (this) {
      case DYNAMODB ->
          new AwsException(
              400,
              "com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException",
              "The level of configured provisioned throughput for the table was exceeded.");
      case SCHEDULER -> new AwsException(429, "ThrottlingException", "Rate exceeded");
      case BUS -> new AwsException(400, "ThrottlingException", "Rate exceeded");
      case QUEUE ->
          new AwsException(400, "com.amazonaws.sqs#RequestThrottled", "Request is throttled.");
      case KEYS -> new AwsException(400, "ThrottlingException", "Rate exceeded");
    };
  }

  private AwsException failed() {
    String type =
        switch (this) {
          case DYNAMODB -> "com.amazonaws.dynamodb.v20120810#InternalServerError";
          case SCHEDULER -> "InternalServerException";
          case BUS -> "InternalException";
          case QUEUE -> "com.amazonaws.sqs#InternalError";
          case KEYS -> "KMSInternalException";
        };
    return new AwsException(500, type, "Internal server error");
  }
}
