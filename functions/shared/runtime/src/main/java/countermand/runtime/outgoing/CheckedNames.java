package countermand.runtime.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up and checks what they stand for. The client calls the very addresses that it gets
 * from here, so that nobody can answer twice, first with a good one.
 */
final class CheckedNames implements DnsResolver {
  private final DnsResolver names;
  private final boolean privateAllowed;

  CheckedNames(DnsResolver names, boolean privateAllowed) {
    this.names = names;
    this.privateAllowed = privateAllowed;
  }

  /** A name with one address that is not public is refused with all its others. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = names.resolve(host);
    for (InetAddress address : addresses) {
      if (!privateAllowed && !PublicAddresses.contain(address)) {
        throw new NotPublicException(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The name stands for an address that we do not call. */
  static final class NotPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    NotPublicException(String host) {
      super(host + " leads to an address that is not public");
    }
  }
}
