package countermand.local.template;

/** Names of things as AWS would give them, in an account and a region that do not exist. */
public final class Arns {
  public static final String REGION = "us-east-1";
  public static final String ACCOUNT = "000000000000";
  public static final String STACK = "countermand";

  private Arns() {}

  public static String function(String name) {
    return of("lambda", "function:" + name);
  }

  /** A function's ARN behind an alias, or the plain one where there is none. */
  public static String function(String name, String alias) {
    return function(name) + ":" + alias;
  }

  public static String table(String name) {
    return of("dynamodb", "table/" + name);
  }

  /** A table's stream. The real one has the instant of its making for a label. */
  public static String stream(String table) {
    return table(table) + "/stream/local";
  }

  public static String bus(String name) {
    return of("events", "event-bus/" + name);
  }

  public static String rule(String bus, String name) {
    return of("events", "rule/" + bus + "/" + name);
  }

  /** A rule of the default bus. */
  public static String rule(String name) {
    return of("events", "rule/" + name);
  }

  public static String queue(String name) {
    return of("sqs", name);
  }

  /** The URL by which a queue is named in calls; they go where the SDK's endpoint is, not there. */
  public static String queueUrl(String name) {
    return "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name;
  }

  public static String schedule(String group, String name) {
    return of("scheduler", "schedule/" + group + "/" + name);
  }

  public static String scheduleGroup(String name) {
    return of("scheduler", "schedule-group/" + name);
  }

  /** What an ARN ends in, after the last of {@code / :}. */
  public static String lastPart(String arn) {
    return arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
  }

  static String of(String service, String resource) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + resource;
  }
}
