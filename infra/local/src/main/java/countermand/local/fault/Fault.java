package countermand.local.fault;

/** What is wrong with a service: it takes no more calls just now, or it has broken down. */
enum Fault {
  THROTTLE,
  FAIL
}
