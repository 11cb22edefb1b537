package countermand.local.isolated;

/** How an instance is initialised, as AWS_LAMBDA_INITIALIZATION_TYPE tells the function. */
public enum Initialization {
  /** By the first invocation, which waits for it. */
  ON_DEMAND("on-demand"),
  /** Before: the instance runs up to where its snapshot is taken, and waits there. */
  SNAP_START("snap-start");

  private final String text;

  Initialization(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
