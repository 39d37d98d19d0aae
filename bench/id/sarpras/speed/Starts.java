package id.sarpras.speed;

import static id.sarpras.speed.Report.goal;
import static id.sarpras.speed.Report.number;

import java.nio.file.Path;
import java.util.stream.DoubleStream;

/// From the command to the first page, on data that are there already.
final class Starts {

  private static final int TIMES = 3;

  private Starts() {}

  static void measure(Path data, Report report) throws Exception {
    double prepared = median(Product.Way.PREPARED, data);
    double plain = median(Product.Way.PLAIN_JAR, data);
    report.add(
        "first page after bin/start",
        number(prepared) + " s",
        number(plain) + " s as plain jar",
        number(prepared / plain),
        goal(prepared <= 2.5, "2.5 s"));
    report.add(
        "first page after java -jar", number(plain) + " s", "", "", goal(plain <= 5, "5 s"));
  }

  private static double median(Product.Way way, Path data) throws Exception {
    var seconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      try (Product product = Product.start(way, data)) {
        seconds[i] = product.firstPage().toMillis() / 1000.0;
      }
    }
    return DoubleStream.of(seconds).sorted().skip(TIMES / 2).findFirst().orElseThrow();
  }
}
