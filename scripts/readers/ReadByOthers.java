import com.sun.management.OperatingSystemMXBean;
import de.siegmar.fastcsv.reader.CsvReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads every cell of a table as other libraries do, and prints the processor time that it took. */
final class ReadByOthers {

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = system.getProcessCpuTime();
    long[] letters = new long[2];
    if (file.toString().endsWith(".csv")) {
      try (CsvReader<de.siegmar.fastcsv.reader.CsvRecord> reader =
          CsvReader.builder().ofCsvRecord(file)) {
        for (var row : reader) {
          letters[1]++;
          for (int i = 0; i < row.getFieldCount(); i++) {
            letters[0] += row.getField(i).length();
          }
        }
      }
    } else {
      try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
          Stream<Row> rows = workbook.getFirstSheet().openStream()) {
        rows.forEach(
            row -> {
              letters[1]++;
              row.forEach(cell -> letters[0] += cell == null ? 0 : cell.getText().length());
            });
      }
    }
    long spent = (system.getProcessCpuTime() - before) / 1_000_000;
    System.out.println(spent + " ms " + letters[1] + " rows " + letters[0] + " letters");
  }
}
