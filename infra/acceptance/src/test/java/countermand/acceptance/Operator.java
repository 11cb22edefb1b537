package countermand.acceptance;

/** Who runs the system: reads everything, commands no order. */
final class Operator {
  private Operator() {}

  static Answer gets(String path) {
    return Call.get(path).with("Authorization", Demo.operator()).send();
  }

  static Answer posts(String path, String body) {
    return Call.post(path, Json.text(body)).with("Authorization", Demo.operator()).send();
  }
}
