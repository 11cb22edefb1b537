package countermand.store;

/**
 * The names of the table's attributes and indexes: what template.yaml, readers and writers share.
 */
public final class Attributes {
  /** Partition key. */
  public static final String PK = "PK";

  /** Sort key. */
  public static final String SK = "SK";

  /** What a slot holds: order, alias or mark. */
  public static final String KIND = "kind";

  /** The release format of an item; readers of a format ship before its writers. */
  public static final String FORMAT = "format";

  /** Counts an order's moves. */
  public static final String VERSION = "version";

  /**
   * Counts the writes that move nothing: erased texts, bodies that came again; absent where none.
   */
  public static final String TOUCHES = "touches";

  /** Counts a delivery's writes. */
  public static final String REVISION = "revision";

  /** The order, without its history. */
  public static final String STATE = "state";

  /** The order's latest moves. */
  public static final String HISTORY = "history";

  /** Idempotency keys. */
  public static final String KEYS = "keys";

  /** Effects by id; the map always exists. */
  public static final String OWED = "owed";

  /** Since when something is owed; what the stream's filter looks at. */
  public static final String OWED_SINCE = "owedSince";

  /** The next instant at which time alone changes the order. */
  public static final String DEADLINE_AT = "deadlineAt";

  /** The sweep's index: shard. */
  public static final String DUE_SHARD = "dueShard";

  /** The sweep's index: when somebody must look. */
  public static final String DUE_AT = "dueAt";

  /** The index of decisions that wait: the link. */
  public static final String WAITING_LINK = "waitingLink";

  /** The index of decisions that wait: until when. */
  public static final String WAITING_DEADLINE = "waitingDeadline";

  /** An alias's order. */
  public static final String ORDER_ID = "orderId";

  /** A mark. */
  public static final String MARK = "mark";

  /** When DynamoDB may delete the item, in epoch seconds. */
  public static final String EXPIRES_AT = "expiresAt";

  /** The sort key of an order, alias or mark. */
  public static final String SLOT = "ORDER";

  /** The index of deliveries by id. */
  public static final String DELIVERIES_INDEX = "deliveries";

  /** A delivery's id. */
  public static final String DELIVERY_ID = "deliveryId";

  /** The index of what nobody has taken. */
  public static final String UNDELIVERED_INDEX = "undelivered";

  /** The index of what nobody has taken: the link, and how it stands. */
  public static final String UNDELIVERED_LINK = "undeliveredLink";

  /** The index of what nobody has taken: since when. */
  public static final String UNDELIVERED_SINCE = "undeliveredSince";

  /** The roll of links: a partition whose sort keys are their names. */
  public static final String ROLL = "LINKS";

  /** The sweep's index. */
  public static final String DUE_INDEX = "due";

  /** The index of decisions that wait for a seller. */
  public static final String DECISIONS_INDEX = "decisions";

  private Attributes() {}
}
