/** People whom a provider of identities knows: OpenID Connect, as a relying party. */
@NullMarked
package countermand.oidc;

import org.jspecify.annotations.NullMarked;
