package id.sarpras.complaint.lapor;

import id.sarpras.complaint.Complainant;
import id.sarpras.complaint.Report;
import id.sarpras.page.Csv;
import id.sarpras.shared.EmailAddress;
import id.sarpras.shared.Line;
import id.sarpras.shared.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads an export of SP4N-LAPOR! as CSV. Its columns are nowhere fixed in public, so they are
/// known by their usual names, in any order; commas, semicolons or tabs, UTF-8 or Windows-1252.
///
/// Who complained stays protected where the file does not say otherwise: without a column that
/// marks anonymous reports no name is taken over, and without one that marks secret reports each is
/// confidential. What a spreadsheet would run as a formula is text here.
public final class LaporCsv {

  /// The largest file.
  public static final int MOST_BYTES = 20_000_000;

  /// The most rows.
  public static final int MOST_ROWS = 20_000;

  private static final int LONGEST = 20_000;
  private static final int LINE = 200;
  private static final Duration OLDEST = Duration.ofDays(366);

  private enum Column {
    NUMBER("nomorlaporan", "nolaporan", "trackingid", "idlaporan", "nomorpengaduan", "nomoraduan"),
    DATE(
        "tanggallaporan",
        "tanggalmasuk",
        "tanggallapor",
        "tanggalpengaduan",
        "tanggal",
        "tgllaporan"),
    TITLE("judul", "judullaporan", "judulpengaduan", "perihal"),
    TEXT("isilaporan", "isi", "isipengaduan", "uraian", "laporan", "isiaduan"),
    CATEGORY("kategori", "topik", "kategorilaporan"),
    PLACE("lokasi", "tempatkejadian", "lokasikejadian", "tempat", "alamatkejadian"),
    ABOUT("terlapor", "instansiterlapor", "pihakterlapor"),
    NAME("namapelapor", "pelapor", "nama"),
    PHONE("teleponpelapor", "nomortelepon", "notelepon", "nohp", "nomorhp", "telepon"),
    EMAIL("emailpelapor", "email", "surel"),
    ANONYMOUS("anonim", "pelaporanonim", "isanonim", "anonymous"),
    SECRET("rahasia", "laporanrahasia", "israhasia", "secret"),
    PRIVACY("statuspelapor", "jenisidentitas", "visibilitas", "sifatlaporan", "privasi");

    private final Set<String> names;

    Column(String... names) {
      this.names = Set.of(names);
    }
  }

  private static final Set<Column> NEEDED = Set.of(Column.NUMBER, Column.DATE, Column.TEXT);
  private static final Set<String> NO =
      Set.of("tidak", "no", "n", "false", "0", "t", "publik", "terbuka", "bukan", "umum");

  private final ZoneId zone;
  private final Instant now;

  /// @param zone in which dates without one are meant
  public LaporCsv(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  /// @throws BadExport where it cannot be an export at all
  public LaporExport read(byte[] file) throws BadExport {
    String text = text(file);
    char delimiter = Csv.delimiter(text.lines().findFirst().orElse(""));
    try (CSVParser parser =
        CSVParser.parse(
            text,
            CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get())) {
      var records = parser.iterator();
      if (!records.hasNext()) {
        throw new BadExport("lapor-refused.empty", "");
      }
      Map<Column, Integer> columns = columns(records.next());
      var rows = new ArrayList<LaporRow>();
      var problems = new ArrayList<LaporExport.Problem>();
      var seen = new HashSet<LaporNumber>();
      long line = parser.getCurrentLineNumber() + 1;
      while (records.hasNext()) {
        if (rows.size() + problems.size() == MOST_ROWS) {
          throw new BadExport("lapor-refused.many", MOST_ROWS);
        }
        take(new Row(records.next(), columns, line), seen, rows, problems);
        line = parser.getCurrentLineNumber() + 1;
      }
      return new LaporExport(rows, problems);
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw new BadExport("lapor-refused.broken", "");
    }
  }

  private void take(
      Row row, Set<LaporNumber> seen, List<LaporRow> rows, List<LaporExport.Problem> problems) {
    Optional<LaporNumber> number = LaporNumber.read(row.line(Column.NUMBER));
    Optional<Instant> date = SaidDate.read(row.line(Column.DATE), zone);
    String text = Line.block(row.get(Column.TEXT));
    if (number.isEmpty()) {
      problems.add(row.problem("lapor-row.number", row.line(Column.NUMBER)));
    } else if (date.isEmpty()) {
      problems.add(row.problem("lapor-row.date", row.line(Column.DATE)));
    } else if (date.get().isAfter(now)) {
      problems.add(row.problem("lapor-row.future", row.line(Column.DATE)));
    } else if (date.get().isBefore(now.minus(OLDEST))) {
      problems.add(row.problem("lapor-row.old", row.line(Column.DATE)));
    } else if (text.isEmpty()) {
      problems.add(row.problem("lapor-row.text", ""));
    } else if (text.length() > LONGEST) {
      problems.add(row.problem("lapor-row.long", ""));
    } else if (!seen.add(number.get())) {
      problems.add(row.problem("lapor-row.twice", number.get().value()));
    } else {
      rows.add(
          new LaporRow(
              row.at(),
              number.get(),
              date.get(),
              report(row, text),
              complainant(row),
              row.isSecret()));
    }
  }

  private static Report report(Row row, String text) {
    String title = row.line(Column.TITLE);
    String category = row.line(Column.CATEGORY);
    return new Report(
        Report.beginning(title.isEmpty() ? text : title),
        category.isEmpty() ? text : text + "\n\nKategori: " + category,
        row.line(Column.ABOUT),
        row.line(Column.PLACE),
        Optional.empty());
  }

  private static Optional<Complainant> complainant(Row row) {
    if (row.isAnonymous()) {
      return Optional.empty();
    }
    var who =
        new Complainant(
            row.line(Column.NAME),
            PhoneNumber.read(row.line(Column.PHONE)),
            EmailAddress.read(row.line(Column.EMAIL)),
            "");
    return who.isNobody() ? Optional.empty() : Optional.of(who);
  }

  private static Map<Column, Integer> columns(CSVRecord heading) throws BadExport {
    var columns = new EnumMap<Column, Integer>(Column.class);
    for (int i = 0; i < heading.size(); i++) {
      String name = heading.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
      for (Column column : Column.values()) {
        if (column.names.contains(name)) {
          columns.putIfAbsent(column, i);
        }
      }
    }
    if (!columns.keySet().containsAll(NEEDED)) {
      List<String> names = Stream.of(heading.values()).map(Line::of).toList();
      String found = String.join(", ", names);
      throw new BadExport(
          "lapor-refused.columns", found.substring(0, Math.min(found.length(), LINE)));
    }
    return columns;
  }

  private static String text(byte[] file) throws BadExport {
    if (file.length == 0) {
      throw new BadExport("lapor-refused.empty", "");
    }
    if (file.length > MOST_BYTES) {
      throw new BadExport("lapor-refused.large", MOST_BYTES / 1_000_000);
    }
    String text = Csv.decode(file);
    if (text.startsWith("PK") || text.indexOf('\0') >= 0) {
      throw new BadExport("lapor-refused.not-csv", "");
    }
    return text;
  }

  private record Row(CSVRecord cells, Map<Column, Integer> columns, long at) {

    String get(Column column) {
      int index = columns.getOrDefault(column, -1);
      return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    /// A cell as one line of bounded length.
    String line(Column column) {
      String line = Line.of(get(column));
      return line.length() > LINE ? line.substring(0, LINE) : line;
    }

    boolean isAnonymous() {
      return isMarked(Column.ANONYMOUS, "anonim");
    }

    boolean isSecret() {
      return isMarked(Column.SECRET, "rahasia");
    }

    /// True unless the row says clearly that it is not.
    private boolean isMarked(Column own, String word) {
      if (columns.containsKey(own)) {
        return !NO.contains(line(own).toLowerCase(Locale.ROOT));
      }
      String privacy = line(Column.PRIVACY).toLowerCase(Locale.ROOT);
      return privacy.isEmpty() || privacy.contains(word) || !isOneOfThem(privacy);
    }

    /// Whether a common column for both marks says something that is understood.
    private static boolean isOneOfThem(String privacy) {
      return privacy.contains("anonim") || privacy.contains("rahasia") || NO.contains(privacy);
    }

    LaporExport.Problem problem(String key, String detail) {
      return new LaporExport.Problem(at, key, detail);
    }
  }
}
