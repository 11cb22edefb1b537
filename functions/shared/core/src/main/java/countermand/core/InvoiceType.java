package countermand.core;

/** Which way the goods go: VTEX's words, "Output" for a sale and "Input" for a return. */
public enum InvoiceType {
  OUTPUT,
  INPUT
}
