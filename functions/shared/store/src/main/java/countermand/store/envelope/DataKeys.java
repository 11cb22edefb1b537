package countermand.store.envelope;

/** Whoever makes data keys, and alone can open the form in which they are kept. */
public interface DataKeys {

  /** A new key for what belongs to a link. */
  DataKey make(String link);

  /**
   * Opens a key.
   *
   * @param link for which it was made; with any other it stays closed
   * @param sealed as {@link DataKey#sealed}
   * @return 256 bits
   */
  byte[] open(String link, byte[] sealed);

  /**
   * A key that is used once, and then forgotten.
   *
   * @param plain 256 bits; never kept anywhere
   * @param sealed the same, for whoever may have it opened
   */
  // Arrays are fine here: keys are never compared, and nobody changes them.
  @SuppressWarnings("ArrayRecordComponent")
  record DataKey(byte[] plain, byte[] sealed) {

    /** Without the key. */
    @Override
    public String toString() {
      return "DataKey";
    }
  }
}
