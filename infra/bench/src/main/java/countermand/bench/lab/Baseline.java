package countermand.bench.lab;

/**
 * What the functions are compared with: small programs by hand, in zips of their own.
 *
 * @param zip relative to the project's folder
 */
public record Baseline(String name, String handler, String zip) {
  /** Does nothing, without the SDK. */
  public static final Baseline ECHO = of("echo", "echo");

  /** One read and one conditional write. */
  public static final Baseline FLOOR = of("floor", "floor");

  /** The same over the CRT client. */
  public static final Baseline FLOOR_CRT = of("floor-crt", "floorcrt");

  /** The same over the client that the functions have. */
  public static final Baseline FLOOR_WHOLE = of("floor-whole", "floorwhole");

  private static Baseline of(String name, String last) {
    return new Baseline(
        name,
        "countermand.bench." + last + ".Handler::handleRequest",
        "infra/bench/" + name + "/target/bench-" + name + ".zip");
  }
}
