package id.sarpras.complaint.web;

import id.sarpras.complaint.ComplaintChannel;
import id.sarpras.letter.Scan;
import id.sarpras.page.Form;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import java.util.List;

/// The official's form for whatever came in by a channel that needs a hand.
///
/// @param quick the classes that can be answered on the spot
/// @param alike what may be about the same, as far as it was looked for
public record EntryPage(
    Form form,
    String id,
    EntryFacts facts,
    List<ComplaintClass> quick,
    List<Scan> scans,
    AlikePage alike) {

  /// What is carried from the form over the page on which it is read back.
  public static final List<String> FIELDS =
      List.of(
          "kanal",
          "pelapor",
          "telepon",
          "email",
          "alamat",
          "bahasaTamu",
          "tanpaNomor",
          "rahasia",
          "uraian",
          "tempat",
          "terlapor",
          "diterimaTanggal",
          "diterimaJam",
          "alasanTerlambat",
          "tanggalTulis",
          "teleponBalik",
          "gabung",
          "selesai",
          "kelas",
          "jawabanLangsung");

  public ComplaintChannel channel() {
    return facts.channel();
  }

  /// The name of the class under which it would be answered at once.
  public String className(String language) {
    return quick.stream()
        .filter(one -> form.has("kelas", one.code()))
        .map(one -> one.name().in(language))
        .findFirst()
        .orElse("");
  }
}
