/** What is measured: functions from their zips, and a table behind them. */
@NullMarked
package countermand.bench.lab;

import org.jspecify.annotations.NullMarked;
