package countermand.local.receiver;

/** One side of a link, as the receiver's paths name it. */
record Party(String link, String side) {}
