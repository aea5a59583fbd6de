import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Counts answers with Spark on this machine. Arguments: the tables answers and choices as CSV with
 * headings, a file of SQL, and where what it gives goes as CSV.
 */
final class CountBySpark {

  private static final String ANSWERS =
      "agency STRING, part STRING, unit STRING, respondent INT, question STRING, answer STRING";
  private static final String CHOICES =
      "question STRING, indicator INT, place INT, answer STRING, points INT";

  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.local.dir", System.getProperty("java.io.tmpdir"))
            .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir"))
            .config("spark.sql.shuffle.partitions", 8)
            .config("spark.log.level", "ERROR")
            .getOrCreate()) {
      view(spark, "answers", ANSWERS, arguments[0]);
      view(spark, "choices", CHOICES, arguments[1]);
      List<String> lines = new ArrayList<>();
      var counts = spark.sql(Files.readString(Path.of(arguments[2])));
      lines.add(String.join(",", counts.columns()));
      for (Row each : counts.collectAsList()) {
        lines.add(line(each));
      }
      Files.write(Path.of(arguments[3]), lines);
    }
  }

  /** Spark takes what is empty for NULL, which the other engines do not. */
  private static void view(SparkSession spark, String name, String columns, String file) {
    spark
        .read()
        .schema(columns)
        .option("header", true)
        .option("escape", "\"")
        .csv(file)
        .na()
        .fill("")
        .createOrReplaceTempView(name);
  }

  private static String line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      cells.add('"' + row.get(i).toString().replace("\"", "\"\"") + '"');
    }
    return String.join(",", cells);
  }
}
