package countermand.acceptance;

/** Who runs the system: reads everything, connects the parties, commands no order. */
final class Operator {
  private Operator() {}

  static Answer gets(String path) {
    return Call.get(path).with("Authorization", Demo.operator()).send();
  }

  static Answer posts(String path, String body) {
    return Call.post(path, Json.text(body)).with("Authorization", Demo.operator()).send();
  }

  static Answer puts(String path, String body) {
    return put(path, body).send();
  }

  static Call put(String path, String body) {
    return Call.of("PUT", path, Json.text(body)).with("Authorization", Demo.operator());
  }

  static Answer deletes(String path) {
    return Call.of("DELETE", path, "").with("Authorization", Demo.operator()).send();
  }
}
