/** API Gateway's REST API: routes, proxy events, gateway responses. */
@NullMarked
package countermand.local.gateway;

import org.jspecify.annotations.NullMarked;
