package countermand.store;

/** What may still be done in a minute, such as requests of a link, handed out in blocks. */
public interface Tokens {

  /**
   * Leases some.
   *
   * @param key whose they are: a link's id, or what begins with {@code #}
   * @param minute since 1970
   * @param block how many are wanted
   * @param limit how many there are in a minute
   * @return how many were leased: the block, or what was left of the limit; 0 where nothing was
   */
  int lease(String key, long minute, int block, int limit);
}
