import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.jdbc.JdbcCatalog;

/**
 * Keeps the demo's warehouse small: removes rows older than two days and snapshots older than one hour. A table that is
 * committed to every few seconds would soon have a larger history than content, and every commit writes all of it anew.
 *
 * <p>Usage: ExpireSnapshots catalogName warehouse table:timeColumn… with ICEBERG_URI, ICEBERG_USER and ICEBERG_PASSWORD set.
 */
public final class ExpireSnapshots {
  private static final Duration ROWS_KEPT = Duration.ofHours(48);
  private static final Duration SNAPSHOTS_KEPT = Duration.ofHours(1);
  private static final int NEWEST_KEPT = 20;

  public static void main(String[] args) throws Exception {
    try (JdbcCatalog catalog = new JdbcCatalog()) {
      catalog.setConf(new Configuration());
      catalog.initialize(args[0], Map.of(
          "uri", System.getenv("ICEBERG_URI"),
          "jdbc.user", System.getenv("ICEBERG_USER"),
          "jdbc.password", System.getenv("ICEBERG_PASSWORD"),
          "warehouse", args[1]));
      for (int place = 2; place < args.length; place++) {
        String[] parts = args[place].split(":");
        try {
          maintain(catalog.loadTable(TableIdentifier.parse(parts[0])), parts[1]);
        } catch (NoSuchTableException notYetMade) {
          System.out.println(parts[0] + " does not exist yet");
        }
      }
    }
  }

  private static void maintain(Table table, String timeColumn) throws IOException {
    Instant oldestRow = Instant.now().minus(ROWS_KEPT).truncatedTo(ChronoUnit.HOURS);
    Expression old = Expressions.lessThan(timeColumn, oldestRow.toString().replace("Z", "+00:00"));
    try (CloseableIterable<FileScanTask> files = table.newScan().filter(old).planFiles()) {
      // Whole files only, found by their statistics: nothing is rewritten.
      if (files.iterator().hasNext()) table.newDelete().deleteFromRowFilter(old).commit();
    } catch (ValidationException someRowsOnly) {
      System.out.println(table.name() + ": " + someRowsOnly.getMessage());
    }
    long oldestSnapshot = Instant.now().minus(SNAPSHOTS_KEPT).toEpochMilli();
    table.expireSnapshots().expireOlderThan(oldestSnapshot).retainLast(NEWEST_KEPT).commit();
    table.refresh();
    int left = 0;
    for (Object snapshot : table.snapshots()) left++;
    System.out.println(table.name() + ": " + left + " snapshots left");
  }
}
