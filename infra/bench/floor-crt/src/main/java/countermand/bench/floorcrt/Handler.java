package countermand.bench.floorcrt;

import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** The floor over AWS's own HTTP client, which is native code. */
public final class Handler extends countermand.bench.floor.Handler {

  /** For Lambda. */
  public Handler() {
    super(AwsCrtHttpClient.create());
  }
}
