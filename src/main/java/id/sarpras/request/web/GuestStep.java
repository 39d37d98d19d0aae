package id.sarpras.request.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages on which a guest says what is wanted, one question each, in their order.
public enum GuestStep {
  KEPERLUAN(List.of("keperluan", "orang")),
  WAKTU(
      Stream.concat(
              Stream.of("tanggal", "mulai", "sampai", "selesai"), SeriesForm.RHYTHM_FIELDS.stream())
          .toList()),
  /// Everything that is chosen here, and beside it how many of each equipment.
  RUANG(List.of("ruang", "kendaraan", "tata", "pengemudi", "tunggu")),
  PEMOHON(List.of("nama", "instansi", "telepon", "email")),
  SURAT(List.of("nomorSurat", "tanggalSurat", "pengirim", "perihal", "scanId"));

  private final List<String> fields;

  GuestStep(List<String> fields) {
    this.fields = fields;
  }

  /// What is typed on this page.
  public List<String> fields() {
    return fields;
  }

  /// The last part of its address.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// From 1.
  public int number() {
    return ordinal() + 1;
  }

  public static Optional<GuestStep> of(String slug) {
    for (GuestStep step : values()) {
      if (step.slug().equals(slug)) {
        return Optional.of(step);
      }
    }
    return Optional.empty();
  }

  /// The address of the page after this one.
  public String next() {
    return ordinal() + 1 < values().length ? values()[ordinal() + 1].slug() : "periksa";
  }

  /// The address of the page before this one.
  public String before() {
    return ordinal() == 0
        ? "/permohonan/baru"
        : "/permohonan/baru/" + values()[ordinal() - 1].slug();
  }
}
