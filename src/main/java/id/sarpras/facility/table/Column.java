package id.sarpras.facility.table;

import id.sarpras.facility.Fitting;
import id.sarpras.facility.Layout;
import id.sarpras.facility.Pending;
import id.sarpras.facility.form.Amount;
import id.sarpras.facility.form.Fields;
import id.sarpras.page.Texts;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A column of the table, with its heading in both languages. The first four say which facility a
/// row is; the others stand for fields of its form.
enum Column {
  ID("kode", "id"),
  KIND("jenis", "kind"),
  PART_OF("bagian_dari", "part_of"),
  PART("bagian", "part"),
  NAME("nama", "name", new Cell.Plain(Fields.NAME)),
  BUILDING("gedung", "building", new Cell.Plain(Fields.BUILDING)),
  LENT("dipinjamkan", "lent", new Cell.Ticked(Fields.LENT)),
  CAPACITY("kapasitas", "capacity", plain(Amount.CAPACITY)),
  STOCK("jumlah", "stock", plain(Amount.STOCK)),
  DRIVER("pengemudi", "driver", new Cell.Ticked(Fields.DRIVER)),
  FITTINGS(
      "perlengkapan", "fittings", Cell.Chosen.of(Fields.FITTINGS, "fitting.", Fitting.values())),
  THEATRE("teater", "theatre", layout(Layout.THEATRE)),
  CLASSROOM("kelas", "classroom", layout(Layout.CLASSROOM)),
  U_SHAPE("huruf_u", "u_shape", layout(Layout.U_SHAPE)),
  BANQUET("jamuan", "banquet", layout(Layout.BANQUET)),
  MONDAY("senin", "monday", new Cell.Hours(DayOfWeek.MONDAY)),
  TUESDAY("selasa", "tuesday", new Cell.Hours(DayOfWeek.TUESDAY)),
  WEDNESDAY("rabu", "wednesday", new Cell.Hours(DayOfWeek.WEDNESDAY)),
  THURSDAY("kamis", "thursday", new Cell.Hours(DayOfWeek.THURSDAY)),
  FRIDAY("jumat", "friday", new Cell.Hours(DayOfWeek.FRIDAY)),
  SATURDAY("sabtu", "saturday", new Cell.Hours(DayOfWeek.SATURDAY)),
  SUNDAY("minggu", "sunday", new Cell.Hours(DayOfWeek.SUNDAY)),
  DATES("tanggal_khusus", "special_dates", new Cell.Lines(Fields.DATES)),
  NOTICE("paling_lambat_jam", "notice_hours", plain(Amount.NOTICE)),
  HORIZON("paling_awal_hari", "horizon_days", plain(Amount.HORIZON)),
  LONGEST("paling_lama_jam", "longest_hours", plain(Amount.LONGEST)),
  TURN_ROUND("jeda_menit", "turn_round_minutes", plain(Amount.TURN_ROUND)),
  PENDING("menunggu", "pending", Cell.Chosen.of(Fields.PENDING, "pending.", Pending.values())),
  HELD_FOR("berlaku_jam", "held_hours", plain(Amount.HELD_FOR)),
  GRACE("ditunggu_menit", "grace_minutes", plain(Amount.GRACE)),
  KEEPER("penjaga", "keeper", new Cell.Keeper());

  private final String indonesian;
  private final String english;
  private final List<Cell> cell;

  Column(String indonesian, String english, Cell... cell) {
    this.indonesian = indonesian;
    this.english = english;
    this.cell = List.of(cell);
  }

  private static Cell plain(Amount amount) {
    return new Cell.Plain(amount.field());
  }

  private static Cell layout(Layout layout) {
    return new Cell.Plain(Fields.layout("", layout));
  }

  String heading(Locale language) {
    return language.equals(Texts.ENGLISH) ? english : indonesian;
  }

  /// What it says of a form; empty for the columns that say which facility a row is.
  Optional<Cell> cell() {
    return cell.stream().findFirst();
  }

  /// The column with a heading, in either language.
  static Optional<Column> of(String heading) {
    return Stream.of(values())
        .filter(
            column -> Words.same(column.indonesian, heading) || Words.same(column.english, heading))
        .findFirst();
  }

  /// The column that speaks of a field.
  static Column ofField(String field) {
    return Stream.of(values())
        .filter(column -> column.cell().filter(one -> one.fields().contains(field)).isPresent())
        .findFirst()
        .orElse(NAME);
  }
}
