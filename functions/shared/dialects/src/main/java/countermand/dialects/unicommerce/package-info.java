/**
 * Unicommerce's calls: a seller's Uniware calls us as its marketplace, a marketplace calls us as
 * Unicommerce, its seller's.
 */
@NullMarked
package countermand.dialects.unicommerce;

import org.jspecify.annotations.NullMarked;
