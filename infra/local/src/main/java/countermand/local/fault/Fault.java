package countermand.local.fault;

/**
 * What is wrong with a service: it takes no more calls just now, it has broken down, or it cuts the
 * connection without an answer.
 */
enum Fault {
  THROTTLE,
  FAIL,
  DROP
}
