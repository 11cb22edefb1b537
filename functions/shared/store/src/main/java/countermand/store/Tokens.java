package countermand.store;

/** Requests that a link may still send in a minute, handed out in blocks. */
public interface Tokens {

  /**
   * Leases some.
   *
   * @param minute since 1970
   * @param block how many are wanted
   * @param limit how many there are in a minute
   * @return how many were leased: the block, or what was left of the limit; 0 where nothing was
   */
  int lease(String link, long minute, int block, int limit);
}
