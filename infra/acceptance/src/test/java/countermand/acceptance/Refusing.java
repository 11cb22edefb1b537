package countermand.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/** Sends bad input about an order, and sees at the end that nothing of it was written. */
final class Refusing {
  private final Sale sale;
  private final long version;

  private Refusing(Sale sale) {
    this.sale = sale;
    this.version = sale.version();
  }

  static Refusing by(Sale sale) {
    return new Refusing(sale);
  }

  /** Asserts that the body is refused, naming the field. */
  Refusing naming(String field, Call call) {
    call.send().malformed(field);
    return this;
  }

  /** Asserts that the body is refused as a whole. */
  Refusing whole(Call call) {
    call.send().problem(400, "MALFORMED");
    return this;
  }

  /** Asserts that nothing of all that was written. */
  void unwritten() {
    assertThat(sale.version()).as("nothing is written").isEqualTo(version);
  }
}
