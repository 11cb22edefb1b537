package countermand.dialects.nativeapi;

import countermand.dialects.json.Fields;

/**
 * What a command's reader gets to read.
 *
 * @param requestId out of the path; empty where the path has none
 */
record Asked(Fields body, String requestId) {}
