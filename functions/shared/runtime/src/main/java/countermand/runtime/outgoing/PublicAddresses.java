package countermand.runtime.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Which addresses are somebody's on the public internet (IANA's special-purpose address registries,
 * RFC 6890). An endpoint must never lead back into the network that we run in.
 */
final class PublicAddresses {
  private static final List<Block> NOT_PUBLIC_V4 =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 4),
          Block.of("240.0.0.0", 4));

  /** Global unicast. Whatever is outside, mapped, translated, local or multicast, is refused. */
  private static final Block GLOBAL_V6 = Block.of("2000::", 3);

  /** Inside global unicast: protocols' own, documentation, and IPv4 in disguise (Teredo, 6to4). */
  private static final List<Block> NOT_PUBLIC_V6 =
      List.of(
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private PublicAddresses() {}

  /** An IPv4 address in IPv6's clothes is an IPv4 address to Java, and judged as one. */
  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(bytes))
        : GLOBAL_V6.contains(bytes)
            && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(bytes));
  }

  /** So many leading bits of an address. */
  private record Block(List<Byte> prefix, int bits) {

    static Block of(String address, int bits) {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      List<Byte> prefix = new ArrayList<>();
      for (byte b : bytes) {
        prefix.add(b);
      }
      return new Block(List.copyOf(prefix), bits);
    }

    boolean contains(byte[] address) {
      int whole = bits / Byte.SIZE;
      for (int i = 0; i < whole; i++) {
        if (address[i] != prefix.get(i)) {
          return false;
        }
      }
      int rest = bits % Byte.SIZE;
      return rest == 0 || ((address[whole] ^ prefix.get(whole)) & 0xff) >> (Byte.SIZE - rest) == 0;
    }
  }
}
