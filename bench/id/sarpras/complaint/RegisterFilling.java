package id.sarpras.complaint;

import com.github.f4b6a3.uuid.UuidCreator;
import id.sarpras.identity.Officer;
import id.sarpras.shared.TrackingCodes;
import id.sarpras.standard.ServiceStandard;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;

/// Fills a register as five years of a busy bureau would: always the same one, because the dice are
/// seeded.
///
/// @param now the end of the five years
/// @param official who is named for most confidential cases
/// @param handlers who have some cases on the desk
record RegisterFilling(
    ServiceStandard standard,
    TrackingCodes codes,
    Officer official,
    List<Officer> handlers,
    UUID team,
    Instant now) {

  static final int COMPLAINTS = 100_000;
  static final int OPEN = 2_000;
  static final List<String> RARE =
      List.of("kalibrasi", "lembayung", "proyektor", "genset", "rayap");
  static final List<String> COMMON = List.of("ruang", "petugas", "rapat", "pendingin", "aula");

  private static final int BATCH = 10_000;
  private static final List<String> FIRST =
      words(
          "Siti Budi Agus Sri Dewi Rahmat Wati Herman Yuliana Bambang Kristina Joko Nurul Ahmad Rina"
              + " Eko Fitri Hendra Indah Muhammad Putri Rizki Slamet Tuti Udin Vera Wahyu Yanti Zainal"
              + " Abdul Ani Darmawan Endang Fajar Gita Hasan Imam Kartini Lestari Maria");
  private static final List<String> LAST =
      words(
          "Rahmawati Santoso Wijaya Kusuma Hidayat Lase Susanto Irawan Permata Nasution Siregar Lubis"
              + " Pratama Saputra Handayani Wulandari Setiawan Gunawan Hartono Simanjuntak Tanjung"
              + " Maulana Ramadhan Anggraini Utami Purnomo Suryadi Halim Yusuf Basri");
  private static final List<String> ROOMS =
      List.of(
          "Balai Petitih",
          "Aula Garuda",
          "Ruang Praja II",
          "Ruang Praja I",
          "ruang rapat lantai 2",
          "ruang tunggu",
          "aula",
          "lobi",
          "tempat parkir",
          "musala");
  private static final List<String> THINGS =
      List.of(
          "pendingin udara",
          "pengeras suara",
          "lampu",
          "toilet",
          "kursi",
          "meja",
          "lift",
          "jalur kursi roda",
          "papan nama",
          "pintu kaca",
          "jaringan internet",
          "layar");
  private static final List<String> FAULTS =
      List.of(
          "mati",
          "rusak",
          "kotor",
          "bocor",
          "berdenging",
          "terkunci",
          "tidak cukup",
          "berbau",
          "terhalang tumpukan barang",
          "tidak berfungsi");
  private static final List<String> SENTENCES =
      List.of(
          "%2$s di %1$s %3$s sejak pukul %4$d.",
          "Kami memakai %1$s untuk rapat dengan %4$d orang dan %2$s %3$s.",
          "Petugas yang berjaga tidak tahu harus menghubungi siapa.",
          "Saya sudah menelepon %4$d kali dan tidak ada yang mengangkat.",
          "Surat balasan permohonan kami salah menyebut tanggal pemakaian %1$s.",
          "Petugas %1$s meminta uang kebersihan, padahal tertulis tidak dipungut biaya.",
          "Tamu undangan kami terpaksa menunggu lebih dari %4$d menit.",
          "Mohon segera diperiksa dan diperbaiki sebelum kegiatan berikutnya.",
          "Kejadian yang sama pernah terjadi bulan lalu dengan %2$s.",
          "Acara pernikahan keluarga kami hampir dibatalkan karena %2$s %3$s.",
          "Tidak ada petunjuk arah menuju %1$s bagi pengunjung penyandang disabilitas.",
          "Kami kecewa karena jadwal diubah tanpa pemberitahuan lebih dahulu.",
          "Terima kasih atas perhatian dan jawaban Bapak/Ibu.",
          "Lantai licin di depan %1$s membahayakan orang tua dan anak-anak.",
          "Dispensasi yang dijanjikan pimpinan belum kami terima secara tertulis.",
          "Antrean di meja layanan panjang, loket yang buka hanya satu.",
          "Bukti foto dan rekaman kami lampirkan bersama pengaduan ini.");
  private static final String COLUMNS =
      "unit_id, id, service_id, standard_version, reference, submission_id, tracking_hash, channel, language, state,"
          + " revision, class, confidential, title, body, about, place, public_title, received_at, registered_at,"
          + " late_reason, stage, due_at, provisional, calendar_version, settled_at, team_id, officer_id";

  /// Fills it, and lets the database learn what it has.
  void fill(Connection connection) throws SQLException, IOException {
    var dice = new Random(4);
    connection.setAutoCommit(false);
    for (int first = 0; first < COMPLAINTS; first += BATCH) {
      var complaints = new StringBuilder();
      var marks = new StringBuilder();
      var clock = new StringBuilder();
      var named = new StringBuilder();
      for (int i = first; i < first + BATCH; i++) {
        one(i, dice, complaints, marks, clock, named);
      }
      copy(connection, "complaint (" + COLUMNS + ")", complaints);
      copy(connection, "complainant_mark (unit_id, mark, complaint_id)", marks);
      copy(
          connection,
          "complaint_clock (unit_id, complaint_id, number, kind, at, limit_kind, amount)",
          clock);
      copy(connection, "complaint_named (unit_id, complaint_id, officer_id)", named);
      connection.commit();
    }
    connection.setAutoCommit(true);
    try (var statement = connection.createStatement()) {
      statement.execute("VACUUM ANALYZE");
    }
  }

  private void one(
      int i,
      Random dice,
      StringBuilder complaints,
      StringBuilder marks,
      StringBuilder clock,
      StringBuilder named) {
    Duration age = Duration.ofMinutes(26L * (COMPLAINTS - i));
    Instant received = now.minus(age);
    UUID id = UuidCreator.getTimeOrderedEpoch(received);
    UUID submission = new UUID(dice.nextLong(), dice.nextLong());
    boolean isOpen = i >= COMPLAINTS - OPEN;
    ComplaintState state = isOpen ? open(dice) : settled(dice);
    boolean isConfidential = dice.nextInt(100) < 3;
    String klass =
        state == ComplaintState.REGISTERED
            ? ""
            : isConfidential ? "SUPERVISORY" : dice.nextInt(3) == 0 ? "NORMATIVE" : "LIGHT";
    boolean isOnDesk = dice.nextInt(200) == 0;
    String body = body(dice);
    Instant due = isOpen ? now.plus(Duration.ofHours(dice.nextInt(-48, 400))) : received;
    boolean isSettled = !isOpen && state != ComplaintState.WITHDRAWN;
    row(
        complaints,
        unit(),
        id,
        standard.service().value(),
        standard.version(),
        "A-%d-%05d".formatted(2022 + i / 20_000, i % 20_000),
        submission,
        bytes(codes.hash(codes.codeOf(submission))),
        ComplaintChannel.values()[dice.nextInt(ComplaintChannel.values().length)],
        "id",
        state,
        dice.nextInt(5),
        klass,
        isConfidential,
        Report.beginning(body),
        body,
        dice.nextInt(10) == 0 ? pick(FIRST, dice) + " " + pick(LAST, dice) : "",
        pick(ROOMS, dice),
        isOpen && dice.nextInt(4) == 0 ? Report.beginning(body) : "",
        received,
        received.plusSeconds(dice.nextInt(600)),
        "",
        1,
        due,
        false,
        "1",
        isSettled ? received.plusSeconds(9_000) : null,
        isOnDesk ? team : null,
        dice.nextInt(200) == 0 ? pick(handlers, dice).id().value() : null);
    row(clock, unit(), id, 1, "RECEIVED", received, "WORKING_HOURS", 3);
    if (dice.nextInt(4) > 0) {
      mark(marks, id, pick(FIRST, dice).toLowerCase(Locale.ROOT));
      mark(marks, id, pick(LAST, dice).toLowerCase(Locale.ROOT));
      mark(marks, id, phone(i));
      mark(marks, id, "pelapor" + i + "@contoh.id");
    }
    if (isConfidential && dice.nextInt(5) > 0) {
      row(named, unit(), id, official.id().value());
    }
  }

  /// The number of whoever made the complaint of this place in the row.
  static String phone(int i) {
    return "+6281%09d".formatted(i * 7919L % 1_000_000_000L);
  }

  /// A name of two words that many have.
  static String name(int i) {
    return FIRST.get(i % FIRST.size()) + " " + LAST.get(i * 7 % LAST.size());
  }

  private String body(Random dice) {
    var body = new StringBuilder();
    int sentences = 2 + dice.nextInt(4) * dice.nextInt(6);
    for (int i = 0; i < sentences; i++) {
      body.append(
              pick(SENTENCES, dice)
                  .formatted(
                      pick(ROOMS, dice),
                      pick(THINGS, dice),
                      pick(FAULTS, dice),
                      dice.nextInt(1, 90)))
          .append(' ');
    }
    if (dice.nextInt(5_000) == 0) {
      body.append("Penyebabnya ").append(pick(RARE, dice)).append('.');
    }
    return body.toString().strip();
  }

  private static ComplaintState open(Random dice) {
    return switch (dice.nextInt(10)) {
      case 0, 1 -> ComplaintState.REGISTERED;
      case 2, 3, 4 -> ComplaintState.CLASSIFIED;
      case 5 -> ComplaintState.PROPOSED;
      default -> ComplaintState.ASSIGNED;
    };
  }

  private static ComplaintState settled(Random dice) {
    return switch (dice.nextInt(20)) {
      case 0 -> ComplaintState.WITHDRAWN;
      case 1 -> ComplaintState.OUT_OF_SCOPE;
      default -> ComplaintState.CLOSED;
    };
  }

  private void mark(StringBuilder marks, UUID id, String text) {
    row(marks, unit(), bytes(codes.mark(text)), id);
  }

  private UUID unit() {
    return standard.unit().value();
  }

  private static String bytes(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private static void row(StringBuilder rows, @org.jspecify.annotations.Nullable Object... values) {
    var cells = new ArrayList<String>();
    for (Object value : values) {
      cells.add(
          value == null
              ? "\\N"
              : value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"));
    }
    rows.append(String.join("\t", cells)).append('\n');
  }

  private static void copy(Connection connection, String table, StringBuilder rows)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("COPY " + table + " FROM STDIN", new StringReader(rows.toString()));
  }

  private static <T> T pick(List<T> some, Random dice) {
    return some.get(dice.nextInt(some.size()));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
